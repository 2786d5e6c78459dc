package io.sigmagent.gateway.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sigmagent.gateway.application.CommandSession;
import io.sigmagent.gateway.application.OperatorInbox;
import io.sigmagent.gateway.domain.CommandRequest;
import io.sigmagent.gateway.domain.InvalidField;
import io.sigmagent.gateway.domain.SessionCommand;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.Settlement;
import io.sigmagent.kit.logging.LogContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What people of the shop and workflows want of a session. */
@RestController
@Tag(name = "Operators", description = "People of the shop at work; scope operator.")
final class CommandController {

    private static final Logger LOG = LoggerFactory.getLogger(CommandController.class);
    private static final int LONGEST_KEY = 200;

    private final CommandSession commandSession;
    private final OperatorInbox inbox;
    private final DeskDoor door;

    CommandController(CommandSession commandSession, OperatorInbox inbox, DeskDoor door) {
        this.commandSession = commandSession;
        this.inbox = inbox;
        this.door = door;
    }

    /** What came of a command. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommandAnswer(
            @JsonProperty("command_id")
                    @Schema(description = "Id of the command's event; a repeat has the same.")
                    String commandId,
            @Schema(description = "True once it was carried out; absent = not known yet.")
                    @Nullable Boolean accepted) {}

    @Operation(
            summary = "Command a session.",
            description = "With an Idempotency-Key a repeat is the same command.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CommandRequestBody.class)))
    @ApiResponse(responseCode = "200", description = "Carried out.")
    @ApiResponse(responseCode = "202", description = "Taken; what came of it is not known yet.")
    @ApiResponse(responseCode = "400", description = "A field is wrong; errors names it.")
    @ApiResponse(responseCode = "409", description = "The session's state does not allow it.")
    @ApiResponse(responseCode = "503", description = "Not taken; send it again later.")
    @PostMapping(
            path = "/api/v1/sessions/{session_id}/commands",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<CommandAnswer>> command(
            @PathVariable("session_id") String sessionId,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(description = "Makes a repeat harmless; 1 to 200 characters.")
                    @RequestHeader(name = MessageController.REPEAT_HEADER, required = false)
                    @Nullable String key,
            @Parameter(hidden = true) ServerHttpRequest request) {
        DeskDoor.Caller caller = door.admit(request);
        SessionId session = new SessionId(sessionId);
        JsonFields fields = JsonFields.parse(body == null ? new byte[0] : body);
        SessionCommand command = CommandBody.read(fields);
        String issuer = caller.issuer(CommandBody.operator(fields));
        var wished = new CommandRequest(id(session, issuer, key), session, issuer, command);
        return commandSession.handle(wished).map(settled -> answer(wished, settled));
    }

    @Operation(summary = "Tell that a person of the shop types, or stopped: agents hold back.")
    @ApiResponse(responseCode = "204", description = "Taken.")
    @PostMapping(
            path = "/api/v1/sessions/{session_id}/typing",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Void>> typing(
            @PathVariable("session_id") String sessionId,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) ServerHttpRequest request) {
        DeskDoor.Caller _ = door.admit(request);
        SessionId session = new SessionId(sessionId);
        JsonFields fields = JsonFields.parse(body == null ? new byte[0] : body);
        fields.only(Set.of("typing", "operator_id", "operator_name"));
        String operator = CommandBody.requiredOperator(fields).id();
        return inbox.typed(session, operator, fields.flag("typing"))
                .thenReturn(ResponseEntity.noContent().build());
    }

    private static ResponseEntity<CommandAnswer> answer(CommandRequest wished, Settlement came) {
        try (MDC.MDCCloseable _ = LogContext.session(wished.session().value())) {
            String name = wished.command().getClass().getSimpleName();
            LOG.info("{} {}: {}", name, wished.id(), came.getClass().getSimpleName());
        }
        return switch (came) {
            case Settlement.Accepted _ -> ResponseEntity.ok(new CommandAnswer(wished.id(), true));
            case Settlement.Open _ ->
                    ResponseEntity.status(HttpStatus.ACCEPTED)
                            .body(new CommandAnswer(wished.id(), null));
            case Settlement.Refused(String reason) -> throw Refusals.conflict(reason, wished.id());
        };
    }

    private static String id(SessionId session, String issuer, @Nullable String key) {
        if (key == null) {
            return UUID.randomUUID().toString();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidField(
                    MessageController.REPEAT_HEADER,
                    key.length() + " characters (expected: 1 to " + LONGEST_KEY + ")");
        }
        String name = "command:" + issuer + ":" + session + ":" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
