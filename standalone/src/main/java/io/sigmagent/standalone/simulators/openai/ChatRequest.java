package io.sigmagent.standalone.simulators.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A request for a completion, as it came.
 *
 * @param body the JSON object
 */
public record ChatRequest(JsonNode body) {

    /** Characters of English text that make a token, roughly. */
    private static final int CHARACTERS_PER_TOKEN = 4;

    /** The result of a tool, in the order of the conversation. */
    public record ToolResult(String tool, String content) {}

    /** Which model is asked. */
    public String model() {
        return body.path("model").asText();
    }

    /** The conversation so far. */
    public List<JsonNode> messages() {
        return elements(body.path("messages"));
    }

    /** The functions that may be called. */
    public List<JsonNode> functions() {
        return elements(body.path("tools")).stream()
                .map(tool -> tool.path("function"))
                .filter(JsonNode::isObject)
                .toList();
    }

    /** Whether a function of that name may be called. */
    public boolean offers(String function) {
        return functions().stream().anyMatch(one -> one.path("name").asText().equals(function));
    }

    /** What the answer has to look like; missing = any text. */
    public JsonNode schema() {
        return body.path("response_format").path("json_schema").path("schema");
    }

    /** Whether the answer is to come in pieces. */
    public boolean streams() {
        return body.path("stream").asBoolean();
    }

    /** Whether the pieces end with the count of tokens. */
    public boolean wantsUsage() {
        return body.path("stream_options").path("include_usage").asBoolean();
    }

    /** All texts of a role, joined by line breaks. */
    public String textOf(String role) {
        StringBuilder text = new StringBuilder();
        for (JsonNode message : messages()) {
            if (message.path("role").asText().equals(role)) {
                text.append(content(message)).append('\n');
            }
        }
        return text.toString();
    }

    /** What the last message of the user says. */
    public String lastUserText() {
        int last = lastUser();
        return last < 0 ? "" : content(messages().get(last));
    }

    /** How often the model has called tools since the last message of the user. */
    public int roundsSinceUser() {
        return (int) afterUser().stream().filter(message -> message.has("tool_calls")).count();
    }

    /** What the tools told since the last message of the user. */
    public List<ToolResult> resultsSinceUser() {
        List<JsonNode> calls = new ArrayList<>();
        List<ToolResult> results = new ArrayList<>();
        for (JsonNode message : afterUser()) {
            calls.addAll(elements(message.path("tool_calls")));
            if (message.path("role").asText().equals("tool")) {
                results.add(result(message, calls));
            }
        }
        return results;
    }

    /** Length of the conversation in tokens, roughly. */
    public int tokens() {
        return 1 + body.toString().length() / CHARACTERS_PER_TOKEN;
    }

    static String content(JsonNode message) {
        JsonNode content = message.path("content");
        if (content.isTextual()) {
            return content.asText();
        }
        return String.join(
                "\n", elements(content).stream().map(part -> part.path("text").asText()).toList());
    }

    private static ToolResult result(JsonNode message, List<JsonNode> calls) {
        String id = message.path("tool_call_id").asText();
        String tool =
                calls.stream()
                        .filter(call -> call.path("id").asText().equals(id))
                        .map(call -> call.at("/function/name").asText())
                        .findFirst()
                        .orElse("");
        return new ToolResult(tool, content(message));
    }

    private List<JsonNode> afterUser() {
        return messages().subList(lastUser() + 1, messages().size());
    }

    private int lastUser() {
        List<JsonNode> all = messages();
        int last = all.size() - 1;
        while (last >= 0 && !all.get(last).path("role").asText().equals("user")) {
            last--;
        }
        return last;
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(_ -> array.isArray())
                .toList();
    }
}
