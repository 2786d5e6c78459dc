package io.sigmagent.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sigmagent.agent.privacy.Tokens;
import java.util.List;
import java.util.Optional;

/** Makes a model's calls: only those that are offered, only with arguments that fit. */
final class ToolCaller {

    private final ToolShelf shelf;
    private final ModelMeters meters;

    ToolCaller(ToolShelf shelf, ModelMeters meters) {
        this.shelf = shelf;
        this.meters = meters;
    }

    /** The result of a call, fenced, without personal data. */
    String call(ToolCall call, List<ToolOffer> offered, Desk desk, Fence fence) {
        JsonNode result = result(call, offered, desk);
        return fence.around("result", masked(result, desk.tokens()).toString());
    }

    private JsonNode result(ToolCall call, List<ToolOffer> offered, Desk desk) {
        Optional<ToolOffer> offer =
                offered.stream().filter(one -> one.name().equals(call.tool())).findFirst();
        Optional<Tool> tool = offer.flatMap(one -> shelf.tool(one.name()));
        if (tool.isEmpty()) {
            meters.toolCalled("unknown", "refused");
            return error("there is no such tool");
        }
        try {
            Arguments arguments = Arguments.of(call, offer.get(), desk.tokens());
            JsonNode result = tool.get().run(arguments, desk);
            meters.toolCalled(call.tool(), "ok");
            return result;
        } catch (BadCall e) {
            meters.toolCalled(call.tool(), "refused");
            return error(e.words());
        }
    }

    private static JsonNode error(String message) {
        return Prompts.JSON.createObjectNode().put("error", message);
    }

    /** The same values, with tokens for what is personal in any text of them. */
    static JsonNode masked(JsonNode value, Tokens tokens) {
        return switch (value) {
            case TextNode text -> TextNode.valueOf(tokens.mask(text.textValue()));
            case ArrayNode list -> {
                ArrayNode masked = Prompts.JSON.createArrayNode();
                list.forEach(one -> masked.add(masked(one, tokens)));
                yield masked;
            }
            case ObjectNode object -> {
                ObjectNode masked = Prompts.JSON.createObjectNode();
                object.properties()
                        .forEach(one ->
                                masked.set(
                                        tokens.mask(one.getKey()), masked(one.getValue(), tokens)));
                yield masked;
            }
            default -> value;
        };
    }
}
