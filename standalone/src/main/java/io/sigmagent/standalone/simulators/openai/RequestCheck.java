package io.sigmagent.standalone.simulators.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the real server would refuse: by the published schema first, then by the rules that no
 * schema says.
 */
final class RequestCheck {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private final JsonSchema schema = ApiDescription.schema("CreateChatCompletionRequest");
    private final Set<String> models;
    private final int contextTokens;

    RequestCheck(Set<String> models, int contextTokens) {
        this.models = Set.copyOf(models);
        this.contextTokens = contextTokens;
    }

    /** The first thing that is wrong; empty = the request is right. */
    Optional<ModelError> fault(JsonNode body) {
        ChatRequest request = new ChatRequest(body);
        return shape(body)
                .or(() -> model(request))
                .or(() -> functions(request))
                .or(() -> format(body.path("response_format"), request))
                .or(() -> conversation(request))
                .or(() -> length(request));
    }

    private Optional<ModelError> shape(JsonNode body) {
        Set<ValidationMessage> faults = schema.validate(body.toString(), InputFormat.JSON);
        return faults.stream()
                .max(Comparator.comparingInt(fault -> fault.getInstanceLocation().getNameCount()))
                .map(fault ->
                        ModelError.invalid(
                                "Invalid request: " + fault.getMessage(),
                                fault.getInstanceLocation().toString().replaceFirst("^/", "")));
    }

    private Optional<ModelError> model(ChatRequest request) {
        return models.contains(request.model())
                ? Optional.empty()
                : Optional.of(ModelError.noModel(request.model()));
    }

    private static Optional<ModelError> functions(ChatRequest request) {
        Set<String> names = new HashSet<>();
        for (JsonNode function : request.functions()) {
            String name = function.path("name").asText();
            if (!NAME.matcher(name).matches() || !names.add(name)) {
                return Optional.of(
                        ModelError.invalid(
                                "Invalid function name '%s': expected a new name of the pattern"
                                                .formatted(name)
                                        + " '^[a-zA-Z0-9_-]{1,64}$'.",
                                "tools[%d].function.name".formatted(names.size())));
            }
            Optional<String> fault =
                    function.path("strict").asBoolean()
                            ? StrictSchema.fault(function.path("parameters"))
                            : Optional.empty();
            if (fault.isPresent()) {
                return Optional.of(
                        ModelError.invalid(
                                "Invalid schema for function '%s': %s".formatted(name, fault.get()),
                                "tools[%d].function.parameters".formatted(names.size() - 1),
                                "invalid_function_parameters"));
            }
        }
        return Optional.empty();
    }

    private static Optional<ModelError> format(JsonNode format, ChatRequest request) {
        String type = format.path("type").asText();
        boolean saysJson = request.messages().toString().toLowerCase(Locale.ROOT).contains("json");
        if (type.equals("json_object") && !saysJson) {
            return Optional.of(
                    ModelError.invalid(
                            "'messages' must contain the word 'json' in some form, to use"
                                    + " 'response_format' of type 'json_object'.",
                            "messages"));
        }
        JsonNode wanted = format.path("json_schema");
        return wanted.path("strict").asBoolean()
                ? StrictSchema.fault(wanted.path("schema"))
                        .map(fault ->
                                ModelError.invalid(
                                        "Invalid schema for response_format '%s': %s"
                                                .formatted(wanted.path("name").asText(), fault),
                                        "response_format"))
                : Optional.empty();
    }

    /** Each call of a tool is answered before anybody else speaks, and nothing else is. */
    private static Optional<ModelError> conversation(ChatRequest request) {
        Set<String> open = new LinkedHashSet<>();
        for (JsonNode message : request.messages()) {
            boolean result = message.path("role").asText().equals("tool");
            if (result && !open.remove(message.path("tool_call_id").asText())) {
                return Optional.of(
                        ModelError.invalid(
                                "Invalid parameter: messages with role 'tool' must be a response"
                                        + " to a preceeding message with 'tool_calls'.",
                                "messages"));
            }
            if (!result && !open.isEmpty()) {
                return Optional.of(unanswered(open));
            }
            message.path("tool_calls").forEach(call -> open.add(call.path("id").asText()));
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(unanswered(open));
    }

    private static ModelError unanswered(Set<String> calls) {
        return ModelError.invalid(
                "An assistant message with 'tool_calls' must be followed by tool messages"
                        + " responding to each 'tool_call_id'. The following tool_call_ids did not"
                        + " have response messages: "
                        + String.join(", ", calls),
                "messages");
    }

    private Optional<ModelError> length(ChatRequest request) {
        return request.tokens() <= contextTokens
                ? Optional.empty()
                : Optional.of(
                        ModelError.invalid(
                                ("This model's maximum context length is %d tokens. However, your"
                                                + " messages resulted in %d tokens.")
                                        .formatted(contextTokens, request.tokens()),
                                "messages",
                                "context_length_exceeded"));
    }

    /** Whether the header bears that key. */
    static boolean accepts(@Nullable String authorization, String key) {
        return ("Bearer " + key).equals(authorization);
    }
}
