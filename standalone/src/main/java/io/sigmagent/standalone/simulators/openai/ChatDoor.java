package io.sigmagent.standalone.simulators.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/chat/completions}: refuses what is wrong, fails as told, else answers. */
record ChatDoor(
        String apiKey,
        RequestCheck check,
        RequestAllowance allowance,
        Supplier<Answers> answers,
        Faults faults,
        InstantSource clock) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Completion NONSENSE =
            new Completion.Text("Sure! ```json {\"answer\": [1, 2, ``` and so on, you know.");
    private static final Completion UNKNOWN_TOOL =
            new Completion.Calls(List.of(new Completion.Call("delete_everything", "{}")));
    private static final Completion REFUSAL =
            new Completion.Refusal("I'm sorry, I can't assist with that request.");

    /** A reply, with the body as it was understood. */
    record Answered(Reply reply, JsonNode body) {}

    Answered answer(@Nullable String authorization, byte[] bytes) throws InterruptedException {
        Faults.Plan plan = faults.next();
        JsonNode body = body(bytes);
        Optional<Reply> refused =
                failure(plan).or(() -> refusal(authorization, body).map(Reply::error));
        if (refused.isPresent()) {
            return new Answered(refused.get(), body);
        }
        if (!allowance.take()) {
            return new Answered(limited(allowance.wait(clock.instant())), body);
        }
        if (plan.mode() == Faults.Mode.SLOW) {
            Thread.sleep(plan.delay());
        }
        Reply reply = reply(new ChatRequest(body), plan.mode());
        return new Answered(
                reply.with("x-ratelimit-limit-requests", Integer.toString(allowance.limit()))
                        .with(
                                "x-ratelimit-remaining-requests",
                                Integer.toString(allowance.remaining())),
                body);
    }

    private Optional<ModelError> refusal(@Nullable String authorization, JsonNode body) {
        if (!RequestCheck.accepts(authorization, apiKey)) {
            return Optional.of(ModelError.wrongKey());
        }
        return body.isObject()
                ? check.fault(body)
                : Optional.of(
                        ModelError.invalid(
                                "We could not parse the JSON body of your request.", null));
    }

    private Optional<Reply> failure(Faults.Plan plan) {
        return Optional.ofNullable(
                switch (plan.mode()) {
                    case DOWN -> Reply.none();
                    case RATE_LIMIT -> limited(plan.delay());
                    case QUOTA -> Reply.error(ModelError.noQuota());
                    case ERROR500 -> Reply.error(ModelError.failed());
                    case OVERLOADED -> Reply.error(ModelError.overloaded());
                    case HTML -> Reply.page(200);
                    case OK, SLOW, HALF, NONSENSE, UNKNOWN_TOOL, REFUSAL, CUT, EMPTY -> null;
                });
    }

    private Reply limited(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Reply.error(ModelError.rateLimited(allowance.limit()))
                .with("Retry-After", Long.toString(seconds));
    }

    private Reply reply(ChatRequest request, Faults.Mode mode) {
        Completion completion =
                switch (mode) {
                    case NONSENSE -> NONSENSE;
                    case UNKNOWN_TOOL -> UNKNOWN_TOOL;
                    case REFUSAL -> REFUSAL;
                    case CUT -> new Completion.Cut("{\"text\": \"The answer to your ques");
                    default -> answers.get().to(request);
                };
        CompletionWriter writer = new CompletionWriter(request, clock.instant().getEpochSecond());
        var whole = writer.whole(completion);
        if (mode == Faults.Mode.EMPTY) {
            whole.putArray("choices");
        }
        Reply reply =
                request.streams()
                        ? Reply.stream(writer.pieces(completion))
                        : Reply.json(200, whole);
        return mode == Faults.Mode.HALF ? reply.breaking() : reply;
    }

    private static JsonNode body(byte[] bytes) {
        try {
            JsonNode body = JSON.readTree(bytes);
            return body == null ? MissingNode.getInstance() : body;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
