package io.sigmagent.gateway.inbound;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sigmagent.gateway.application.DeskEvent;
import io.sigmagent.gateway.application.FollowDesk;
import io.sigmagent.gateway.application.SessionStates;
import io.sigmagent.gateway.domain.SessionState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the operators' page shows. */
@RestController
@Tag(name = "Operators")
final class DeskController {

    private static final Logger LOG = LoggerFactory.getLogger(DeskController.class);

    private final SessionStates states;
    private final FollowDesk followDesk;
    private final ServerFrameCodec frames;
    private final DeskDoor door;

    DeskController(
            SessionStates states, FollowDesk followDesk, ServerFrameCodec frames, DeskDoor door) {
        this.states = states;
        this.followDesk = followDesk;
        this.frames = frames;
        this.door = door;
    }

    /** Sessions for people of the shop. */
    record DeskSessions(List<SessionAnswer> sessions) {

        static DeskSessions of(List<SessionState> states) {
            return new DeskSessions(states.stream().map(SessionAnswer::forOperator).toList());
        }
    }

    /** Something that was said. */
    record Said(@JsonProperty("session_id") String sessionId, ObjectNode frame) {}

    @Operation(summary = "Sessions that wait for a person or in a queue, or that a person has.")
    @ApiResponse(responseCode = "200", description = "All of them.")
    @ApiResponse(responseCode = "503", description = "The orchestrator is away.")
    @GetMapping(path = "/api/v1/desk/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<DeskSessions>> sessions(
            @Parameter(hidden = true) ServerHttpRequest request) {
        DeskDoor.Caller _ = door.admit(request);
        return states.forDesk()
                .map(list ->
                        ResponseEntity.ok()
                                .cacheControl(CacheControl.noStore())
                                .body(DeskSessions.of(list)));
    }

    @Operation(
            summary = "The same, live; while it is open, a person counts as there.",
            description =
                    "Server-sent events: sessions (all of them, after each change and every 10 s),"
                            + " message {session_id, frame} (what is said in sessions that wait"
                            + " for a person or that one has), away (the orchestrator does not"
                            + " answer).")
    @ApiResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = Object.class)))
    @GetMapping(path = "/api/v1/desk/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Flux<ServerSentEvent<Object>>> stream(
            @Parameter(hidden = true) ServerHttpRequest request) {
        DeskDoor.Caller _ = door.admit(request);
        String desk = UUID.randomUUID().toString();
        Flux<ServerSentEvent<Object>> events =
                followDesk
                        .handle(desk)
                        .map(this::encoded)
                        .doOnSubscribe(_ -> LOG.info("desk {} opens", desk))
                        .doFinally(_ -> LOG.info("desk {} closes", desk));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                // A proxy that collects would make the desk late.
                .header("X-Accel-Buffering", "no")
                .body(events);
    }

    private ServerSentEvent<Object> encoded(DeskEvent event) {
        return switch (event) {
            case DeskEvent.Sessions(var list) -> event("sessions", DeskSessions.of(list));
            case DeskEvent.Said(var session, var frame) ->
                    event("message", new Said(session.value(), frames.toJson(frame)));
            case DeskEvent.Away() -> event("away", Map.of());
        };
    }

    private static ServerSentEvent<Object> event(String name, Object data) {
        return ServerSentEvent.<Object>builder(data).event(name).build();
    }
}
