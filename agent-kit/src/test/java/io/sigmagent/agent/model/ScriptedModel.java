package io.sigmagent.agent.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** A model that says what a test wants, and keeps what it was asked. */
final class ScriptedModel implements Model {

    private final Deque<Function<ModelRequest, ModelReply>> script = new ArrayDeque<>();
    private final List<ModelRequest> asked = new ArrayList<>();

    @CanIgnoreReturnValue
    ScriptedModel saying(String text) {
        script.add(_ -> ModelReply.saying(text));
        return this;
    }

    @CanIgnoreReturnValue
    ScriptedModel answering(String text) {
        return saying(answer(text));
    }

    @CanIgnoreReturnValue
    ScriptedModel calling(String tool, String arguments) {
        script.add(_ -> ModelReply.calling(new ToolCall("call-" + asked.size(), tool, arguments)));
        return this;
    }

    @CanIgnoreReturnValue
    ScriptedModel failing(ModelFailure.Reason reason) {
        script.add(_ -> {
            throw new ModelFailure(reason);
        });
        return this;
    }

    @CanIgnoreReturnValue
    ScriptedModel then(Function<ModelRequest, ModelReply> reply) {
        script.add(reply);
        return this;
    }

    /** A plain answer with that text. */
    static String answer(String text) {
        return answer(text, "");
    }

    /** A plain answer whose named parts are others, as in {@code "outcome":"escalate"}. */
    static String answer(String text, String others) {
        var answer = Prompts.JSON.createObjectNode();
        answer.put("text", text).put("language", "en").put("outcome", "continue");
        answer.putNull("reroute_intent").putNull("asked");
        answer.putArray("facts");
        answer.putArray("shown");
        try {
            return Prompts.JSON.readerForUpdating(answer).readValue("{" + others + "}").toString();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(others, e);
        }
    }

    @Override
    public ModelReply ask(ModelRequest request) {
        asked.add(request);
        return script.removeFirst().apply(request);
    }

    List<ModelRequest> asked() {
        return asked;
    }

    /** All that it was told in the last question. */
    String told() {
        return asked.getLast().lines().toString();
    }

    /** The last tool's result. */
    String lastResult() {
        return asked.getLast().lines().stream()
                .filter(ChatLine.Result.class::isInstance)
                .map(ChatLine.Result.class::cast)
                .map(ChatLine.Result::text)
                .reduce("", (_, last) -> last);
    }
}
