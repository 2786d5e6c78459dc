package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.application.AcceptMessage;
import io.sigmagent.gateway.application.FindAnswer;
import io.sigmagent.gateway.domain.Access.Verdict;
import io.sigmagent.gateway.domain.CustomerMessage;
import io.sigmagent.gateway.domain.InvalidField;
import io.sigmagent.gateway.domain.Progress;
import io.sigmagent.gateway.domain.Progress.Outcome;
import io.sigmagent.gateway.domain.Receipts;
import io.sigmagent.gateway.domain.SessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Messages over REST: one goes in, its answer comes back. */
@RestController
@Tag(name = "Messages", description = "Talk to the agents.")
final class MessageController {

    static final String REPEAT_HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;
    private static final String POLL_AFTER = "2";

    private final AcceptMessage acceptMessage;
    private final FindAnswer findAnswer;
    private final Doorkeeper doorkeeper;
    private final Receipts receipts;
    private final Clock clock;

    MessageController(
            AcceptMessage acceptMessage,
            FindAnswer findAnswer,
            Doorkeeper doorkeeper,
            Receipts receipts,
            Clock clock) {
        this.acceptMessage = acceptMessage;
        this.findAnswer = findAnswer;
        this.doorkeeper = doorkeeper;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Operation(
            summary = "Send a customer's message and get the answer.",
            description =
                    "Several messages in a row may get one answer. With an Idempotency-Key a"
                            + " repeat is the same message and gets the same answer.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = MessageRequest.class)))
    @ApiResponse(responseCode = "200", description = "Answered, or queued for a free agent.")
    @ApiResponse(
            responseCode = "202",
            description = "A person will answer, or the answer is late; Location will have it.")
    @ApiResponse(responseCode = "400", description = "A field is wrong; errors names it.")
    @ApiResponse(responseCode = "413", description = "The body is larger than 64 KiB.")
    @ApiResponse(responseCode = "503", description = "Not taken; send it again later.")
    @PostMapping(
            path = "/api/v1/messages",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<MessageAnswer>> accept(
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(description = "Makes a repeat harmless; 1 to 200 characters.")
                    @RequestHeader(name = REPEAT_HEADER, required = false)
                    @Nullable String key,
            @Parameter(hidden = true) ServerHttpRequest request) {
        JsonFields fields = JsonFields.parse(body == null ? new byte[0] : body);
        SessionId session = MessageRequest.session(fields);
        Verdict.Granted caller = doorkeeper.admit(request, session);
        var heading =
                new MessageRequest.Heading(eventId(session, caller, key), caller, clock.instant());
        CustomerMessage message = MessageRequest.read(fields, session, heading);
        return acceptMessage
                .handle(message, key != null)
                .map(outcome -> answer(session, message.eventId(), outcome, true));
    }

    @Operation(summary = "The answer to a message that was taken before.")
    @ApiResponse(responseCode = "200", description = "Answered.")
    @ApiResponse(responseCode = "202", description = "Still open.")
    @ApiResponse(responseCode = "404", description = "No such message was taken.")
    @GetMapping(
            path = "/api/v1/sessions/{session_id}/messages/{receipt}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<MessageAnswer>> find(
            @PathVariable("session_id") String sessionId,
            @PathVariable("receipt") String receipt,
            @Parameter(hidden = true) ServerHttpRequest request) {
        SessionId session = new SessionId(sessionId);
        Verdict.Granted _ = doorkeeper.admit(request, session);
        String eventId =
                receipts.eventId(session, receipt)
                        .orElseThrow(() -> Refusals.notFound("no such message was taken"));
        return findAnswer
                .handle(session, eventId)
                .map(Progress::outcome)
                .map(outcome -> answer(session, eventId, outcome, false));
    }

    private static String eventId(SessionId session, Verdict.Granted caller, @Nullable String key) {
        if (key == null) {
            return UUID.randomUUID().toString();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidField(
                    REPEAT_HEADER,
                    key.length() + " characters (expected: 1 to " + LONGEST_KEY + ")");
        }
        String owner = caller.keyName() == null ? "" : caller.keyName();
        byte[] name =
                ("rest:" + owner + ":" + session + ":" + key).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private ResponseEntity<MessageAnswer> answer(
            SessionId session, String eventId, Outcome outcome, boolean fresh) {
        boolean done =
                outcome instanceof Outcome.Answered
                        || (fresh && outcome instanceof Outcome.Waiting);
        var response =
                ResponseEntity.status(done ? HttpStatus.OK : HttpStatus.ACCEPTED)
                        .header(Doorkeeper.TOKEN_HEADER, doorkeeper.token(session));
        if (!(outcome instanceof Outcome.Answered)) {
            response.location(
                            URI.create(
                                    "/api/v1/sessions/"
                                            + session
                                            + "/messages/"
                                            + receipts.of(session, eventId)))
                    .header(HttpHeaders.RETRY_AFTER, POLL_AFTER);
        }
        return response.body(MessageAnswer.of(outcome));
    }
}
