package io.sigmagent.standalone.simulators.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sigmagent.standalone.simulators.openai.ChatRequest.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays a script: {@code [{"when": "part of what the user said", "steps": [{"call": [{"name":
 * "find", "arguments": {"text": "a"}}]}, {"answer": {"text": "It costs {{find:/0/price}}."}}]}]}.
 * The step is chosen by how often tools were called since the user spoke, so many conversations may
 * be played at once. {@code {{tool:/pointer}}} stands for what that tool told last.
 */
public final class ScriptedAnswers implements Answers {

    private static final Pattern TOLD = Pattern.compile("\\{\\{([\\w-]+):(/[^}]*)}}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode script;
    private final Answers otherwise;

    /**
     * A script, and who answers what it does not know.
     *
     * @param script an array of scenes
     */
    public ScriptedAnswers(JsonNode script, Answers otherwise) {
        if (!script.isArray()) {
            throw new IllegalArgumentException(
                    "script: " + script.getNodeType() + " (expected: an array of scenes)");
        }
        this.script = script;
        this.otherwise = otherwise;
    }

    @Override
    public Completion to(ChatRequest request) {
        return scene(request)
                .map(scene -> scene.path("steps").path(request.roundsSinceUser()))
                .filter(JsonNode::isObject)
                .map(step -> play(step, request))
                .orElseGet(() -> otherwise.to(request));
    }

    private Optional<JsonNode> scene(ChatRequest request) {
        String said = request.lastUserText();
        for (JsonNode scene : script) {
            if (said.contains(scene.path("when").asText())) {
                return Optional.of(scene);
            }
        }
        return Optional.empty();
    }

    private static Completion play(JsonNode step, ChatRequest request) {
        if (step.has("call")) {
            List<Completion.Call> calls = new ArrayList<>();
            for (JsonNode call : step.path("call")) {
                calls.add(
                        new Completion.Call(
                                call.path("name").asText(),
                                filled(call.path("arguments"), request).toString()));
            }
            return new Completion.Calls(calls);
        }
        JsonNode answer = filled(step.path("answer"), request);
        return new Completion.Text(answer.isTextual() ? answer.asText() : answer.toString());
    }

    private static JsonNode filled(JsonNode template, ChatRequest request) {
        return switch (template) {
            case ObjectNode object -> {
                ObjectNode copy = JSON.createObjectNode();
                object.properties()
                        .forEach(one -> copy.set(one.getKey(), filled(one.getValue(), request)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JSON.createArrayNode();
                array.forEach(one -> copy.add(filled(one, request)));
                yield copy;
            }
            case TextNode text -> TextNode.valueOf(filled(text.asText(), request));
            default -> template;
        };
    }

    private static String filled(String text, ChatRequest request) {
        return TOLD.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                told(request, found.group(1)).at(found.group(2)).asText()));
    }

    /** What the tool told last, as JSON; it may stand among other text. */
    private static JsonNode told(ChatRequest request, String tool) {
        String content =
                request.resultsSinceUser().stream()
                        .filter(result -> result.tool().equals(tool))
                        .reduce((_, later) -> later)
                        .map(ToolResult::content)
                        .orElse("");
        int from = content.indexOf('[') < 0 ? content.indexOf('{') : firstOf(content);
        int to = Math.max(content.lastIndexOf('}'), content.lastIndexOf(']'));
        try {
            return from < 0 || to < from
                    ? JSON.missingNode()
                    : JSON.readTree(content.substring(from, to + 1));
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static int firstOf(String content) {
        int object = content.indexOf('{');
        int array = content.indexOf('[');
        return object < 0 ? array : Math.min(object, array);
    }
}
