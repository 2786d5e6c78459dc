package io.sigmagent.standalone.simulators.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a completion as the API does, whole or in pieces.
 *
 * @param request what was asked
 * @param created when, in seconds since 1970
 */
record CompletionWriter(ChatRequest request, long created) {

    /** Characters of a piece. */
    private static final int PIECE = 24;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ObjectNode whole(Completion completion) {
        ObjectNode body = frame("chat.completion", id());
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        ObjectNode message =
                choice.putObject("message")
                        .put("role", "assistant")
                        .put("content", content(completion))
                        .put("refusal", refusal(completion));
        if (completion instanceof Completion.Calls(var calls)) {
            ArrayNode written = message.putArray("tool_calls");
            calls.forEach(call -> written.add(call(call)));
        }
        message.putArray("annotations");
        choice.putNull("logprobs").put("finish_reason", finish(completion));
        body.set("usage", usage(completion));
        return body;
    }

    /** The same in pieces, in order; the end mark is not among them. */
    List<ObjectNode> pieces(Completion completion) {
        String id = id();
        List<ObjectNode> pieces = new ArrayList<>();
        pieces.add(piece(id, JSON.objectNode().put("role", "assistant").put("content", ""), null));
        if (completion instanceof Completion.Calls(var calls)) {
            for (int i = 0; i < calls.size(); i++) {
                pieces.addAll(piecesOf(id, i, calls.get(i)));
            }
        }
        String field = completion instanceof Completion.Refusal ? "refusal" : "content";
        String text = field.equals("refusal") ? refusal(completion) : content(completion);
        for (String part : parts(text)) {
            pieces.add(piece(id, JSON.objectNode().put(field, part), null));
        }
        pieces.add(piece(id, JSON.objectNode(), finish(completion)));
        if (request.wantsUsage()) {
            ObjectNode last = frame("chat.completion.chunk", id);
            last.putArray("choices");
            last.set("usage", usage(completion));
            pieces.add(last);
        }
        return pieces;
    }

    private List<ObjectNode> piecesOf(String id, int index, Completion.Call call) {
        List<ObjectNode> pieces = new ArrayList<>();
        ObjectNode first = call(call);
        ((ObjectNode) first.path("function")).put("arguments", "");
        pieces.add(piece(id, delta(first.put("index", index)), null));
        for (String part : parts(call.arguments())) {
            ObjectNode next = JSON.objectNode().put("index", index);
            next.putObject("function").put("arguments", part);
            pieces.add(piece(id, delta(next), null));
        }
        return pieces;
    }

    private static ObjectNode delta(ObjectNode call) {
        ObjectNode delta = JSON.objectNode();
        delta.putArray("tool_calls").add(call);
        return delta;
    }

    private ObjectNode piece(String id, ObjectNode delta, @Nullable String finish) {
        ObjectNode piece = frame("chat.completion.chunk", id);
        ObjectNode choice = piece.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.putNull("logprobs").put("finish_reason", finish);
        return request.wantsUsage() ? piece.putNull("usage") : piece;
    }

    private ObjectNode frame(String object, String id) {
        return JSON.objectNode()
                .put("id", id)
                .put("object", object)
                .put("created", created)
                .put("model", request.model())
                .put("service_tier", "default")
                .put("system_fingerprint", "fp_simulated");
    }

    private ObjectNode usage(Completion completion) {
        int prompt = request.tokens();
        int answer = 1 + completion.toString().length() / 4;
        ObjectNode usage =
                JSON.objectNode()
                        .put("prompt_tokens", prompt)
                        .put("completion_tokens", answer)
                        .put("total_tokens", prompt + answer);
        usage.putObject("prompt_tokens_details").put("cached_tokens", 0).put("audio_tokens", 0);
        usage.putObject("completion_tokens_details")
                .put("reasoning_tokens", 0)
                .put("audio_tokens", 0)
                .put("accepted_prediction_tokens", 0)
                .put("rejected_prediction_tokens", 0);
        return usage;
    }

    private static ObjectNode call(Completion.Call call) {
        ObjectNode written =
                JSON.objectNode().put("id", "call_" + random()).put("type", "function");
        written.putObject("function").put("name", call.name()).put("arguments", call.arguments());
        return written;
    }

    private static @Nullable String content(Completion completion) {
        return switch (completion) {
            case Completion.Text(var content) -> content;
            case Completion.Cut(var content) -> content;
            case Completion.Calls _, Completion.Refusal _ -> null;
        };
    }

    private static @Nullable String refusal(Completion completion) {
        return completion instanceof Completion.Refusal(var words) ? words : null;
    }

    private static String finish(Completion completion) {
        return switch (completion) {
            case Completion.Text _, Completion.Refusal _ -> "stop";
            case Completion.Cut _ -> "length";
            case Completion.Calls _ -> "tool_calls";
        };
    }

    private static List<String> parts(@Nullable String text) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; text != null && from < text.length(); from += PIECE) {
            parts.add(text.substring(from, Math.min(text.length(), from + PIECE)));
        }
        return parts;
    }

    private static String id() {
        return "chatcmpl-" + random();
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    }
}
