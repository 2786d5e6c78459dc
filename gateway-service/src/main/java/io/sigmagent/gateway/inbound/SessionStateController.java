package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.application.SessionStates;
import io.sigmagent.gateway.domain.Access.Verdict;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.SessionState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The state of a session. */
@RestController
@Tag(name = "Sessions")
final class SessionStateController {

    private final SessionStates states;
    private final Doorkeeper doorkeeper;
    private final DeskDoor desk;

    SessionStateController(SessionStates states, Doorkeeper doorkeeper, DeskDoor desk) {
        this.states = states;
        this.doorkeeper = doorkeeper;
        this.desk = desk;
    }

    @Operation(
            summary = "Who has a session, and what is known.",
            description =
                    "For the session's token, the API key that opened it, and scope operator,"
                            + " which alone reads notes and last_messages.")
    @ApiResponse(responseCode = "200", description = "The state now.")
    @ApiResponse(responseCode = "403", description = "The session is another key's.")
    @ApiResponse(responseCode = "404", description = "There is no such session.")
    @ApiResponse(responseCode = "503", description = "The orchestrator is away.")
    @GetMapping(path = "/api/v1/sessions/{session_id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<SessionAnswer>> state(
            @PathVariable("session_id") String sessionId,
            @Parameter(hidden = true) ServerHttpRequest request) {
        SessionId session = new SessionId(sessionId);
        if (desk.knows(request)) {
            return find(session).map(SessionAnswer::forOperator).map(SessionStateController::fresh);
        }
        Verdict.Granted caller = doorkeeper.admit(request, session);
        return find(session)
                .doOnNext(state -> checkOwner(state, caller.keyName()))
                .map(SessionAnswer::forOwner)
                .map(SessionStateController::fresh);
    }

    private Mono<SessionState> find(SessionId session) {
        return states.find(session)
                .switchIfEmpty(Mono.error(() -> Refusals.notFound("there is no such session")));
    }

    /** A token proves its session; a key must have opened it. */
    private static void checkOwner(SessionState state, @Nullable String keyName) {
        if (keyName != null && !keyName.equals(state.apiKeyName())) {
            throw Refusals.forbidden(
                    "the session was not opened by API key "
                            + keyName
                            + " (expected: the key that opened it, its token, or scope operator)");
        }
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
