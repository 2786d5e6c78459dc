package io.sigmagent.gateway.inbound;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sigmagent.gateway.application.ClaimSession;
import io.sigmagent.gateway.application.ClaimSession.Claim;
import io.sigmagent.gateway.application.History;
import io.sigmagent.gateway.application.ReadHistory;
import io.sigmagent.gateway.domain.Access.Verdict;
import io.sigmagent.gateway.domain.InvalidField;
import io.sigmagent.gateway.domain.Scope;
import io.sigmagent.gateway.domain.SessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sessions over REST. */
@RestController
@Tag(name = "Sessions", description = "Open a conversation, read what was said.")
final class SessionController {

    private final ClaimSession claimSession;
    private final ReadHistory readHistory;
    private final ServerFrameCodec frames;
    private final Doorkeeper doorkeeper;
    private final DeskDoor desk;

    SessionController(
            ClaimSession claimSession,
            ReadHistory readHistory,
            ServerFrameCodec frames,
            Doorkeeper doorkeeper,
            DeskDoor desk) {
        this.claimSession = claimSession;
        this.readHistory = readHistory;
        this.frames = frames;
        this.doorkeeper = doorkeeper;
        this.desk = desk;
    }

    /** A session that was opened. */
    @Schema(description = "A session that was opened.")
    record OpenedSession(
            @JsonProperty("session_id") @Schema(description = "Its id.") String sessionId,
            @JsonProperty("session_token")
                    @Schema(
                            description =
                                    "Proves it: as ?token= or subprotocol of the socket, or as"
                                            + " X-Session-Token.")
                    String sessionToken) {}

    /** What was said in a session. */
    @Schema(description = "What was said in a session.")
    record SessionMessages(
            @JsonProperty("session_id") @Schema(description = "The session.") String sessionId,
            @JsonProperty("last_seq")
                    @Schema(description = "Number of the last event here; ask on from it.")
                    long lastSeq,
            @Schema(
                            description =
                                    "Frames as the chat socket sends them, in order; see"
                                            + " /schemas/chat-frames.schema.json.",
                            type = "array",
                            implementation = Object.class)
                    List<ObjectNode> messages) {}

    @Operation(summary = "Open a session with a new id.")
    @ApiResponse(responseCode = "201", description = "Opened; the token proves it.")
    @ApiResponse(responseCode = "503", description = "Not opened; try again later.")
    @PostMapping(path = "/api/v1/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<OpenedSession>> open(@Parameter(hidden = true) ServerHttpRequest request) {
        Verdict.Granted caller = doorkeeper.admit(request, Scope.MESSAGES);
        SessionId session = new SessionId(UUID.randomUUID().toString());
        if (caller.keyName() == null) {
            // On this machine the first socket may still claim it.
            return Mono.just(opened(session));
        }
        return claimSession
                .handle(session, true)
                .filter(Claim.Granted.class::isInstance)
                .map(_ -> opened(session))
                .switchIfEmpty(
                        Mono.error(() -> Refusals.unavailable("not opened; try again later")));
    }

    private ResponseEntity<OpenedSession> opened(SessionId session) {
        String token = doorkeeper.token(session);
        return ResponseEntity.created(URI.create("/api/v1/sessions/" + session + "/messages"))
                .header(Doorkeeper.TOKEN_HEADER, token)
                .body(new OpenedSession(session.value(), token));
    }

    @Operation(summary = "What was said in a session, in order.")
    @GetMapping(
            path = "/api/v1/sessions/{session_id}/messages",
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<SessionMessages> messages(
            @PathVariable("session_id") String sessionId,
            @Parameter(description = "Only what comes after that number.")
                    @RequestParam(name = "after_seq", defaultValue = "0")
                    String afterSeq,
            @Parameter(description = "At most that many, 1 to 500.")
                    @RequestParam(name = "limit", defaultValue = "500")
                    String limit,
            @Parameter(hidden = true) ServerHttpRequest request) {
        SessionId session = new SessionId(sessionId);
        if (!desk.knows(request)) {
            Verdict.Granted _ = doorkeeper.admit(request, session);
        }
        long after = number("after_seq", afterSeq, 0, Long.MAX_VALUE);
        int most = (int) number("limit", limit, 1, History.PAGE);
        return readHistory.handle(session, after, most).map(page -> messages(session, page));
    }

    private SessionMessages messages(SessionId session, ReadHistory.Part part) {
        return new SessionMessages(
                session.value(),
                part.lastSeq(),
                part.frames().stream().map(frames::toJson).toList());
    }

    private static long number(String field, String text, long least, long greatest) {
        try {
            long number = Long.parseLong(text);
            if (least <= number && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new InvalidField(
                field, "wrong (expected: a number from " + least + " to " + greatest + ")");
    }
}
