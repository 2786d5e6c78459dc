package io.sigmagent.gateway.inbound;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sigmagent.gateway.application.LoginAttempts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets people of the shop into the operators' page. */
@RestController
@Tag(name = "Operators")
final class DeskLoginController {

    private static final String KEY = "api_key";

    private final DeskDoor door;
    private final LoginAttempts attempts;

    DeskLoginController(DeskDoor door, LoginAttempts attempts) {
        this.door = door;
        this.attempts = attempts;
    }

    /** What {@link #login} reads. */
    @Schema(description = "A key with scope operator.")
    record Login(@JsonProperty(KEY) String apiKey) {}

    @Operation(
            summary = "Change an API key for a cookie.",
            description =
                    "Browsers can't send headers with event streams. The cookie is HttpOnly and"
                            + " SameSite=Strict, and ends with the key.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Login.class)))
    @ApiResponse(responseCode = "204", description = "Set-Cookie has it.")
    @ApiResponse(responseCode = "401", description = "No such key.")
    @ApiResponse(responseCode = "403", description = "A key without scope operator.")
    @ApiResponse(responseCode = "429", description = "Too many failures; Retry-After.")
    @PostMapping(path = "/api/v1/desk/login", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> login(
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) ServerHttpRequest request) {
        JsonFields fields = JsonFields.parse(body == null ? new byte[0] : body);
        fields.only(Set.of(KEY));
        String secret = fields.text(KEY, "an API key with scope operator");
        String address = address(request);
        if (!attempts.admits(address)) {
            throw Refusals.tooManyAttempts();
        }
        Optional<ResponseCookie> cookie = door.open(request, secret);
        attempts.succeeded(address);
        return answer(cookie);
    }

    @Operation(summary = "Take the cookie away.")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    @PostMapping(path = "/api/v1/desk/logout", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> logout(@Parameter(hidden = true) ServerHttpRequest request) {
        return answer(Optional.of(DeskDoor.closed(request)));
    }

    private static ResponseEntity<Void> answer(Optional<ResponseCookie> cookie) {
        var response = ResponseEntity.noContent();
        cookie.ifPresent(made -> response.header(HttpHeaders.SET_COOKIE, made.toString()));
        return response.build();
    }

    private static String address(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? "unknown"
                : remote.getAddress().getHostAddress();
    }
}
