package io.sigmagent.standalone.simulators.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer that grows, in the form that the request asks for. */
final class AssistantDraft {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_PRODUCTS = 3;

    private final AssistantTexts texts;
    private final StringBuilder text;
    private final List<String> shown = new ArrayList<>();
    private String asked = "";

    AssistantDraft(AssistantTexts texts, String text) {
        this.texts = texts;
        this.text = new StringBuilder(text);
    }

    /** Names a product with its price, as one of those that are shown. */
    void show(JsonNode product, JsonNode variant) {
        shown.add(variant.path("variant").asText());
        text.append('\n')
                .append(
                        texts.say(
                                "search.line",
                                product.path("title").asText(),
                                variant.path("price").asText()));
    }

    boolean isFull() {
        return shown.size() == MOST_PRODUCTS;
    }

    AssistantDraft asking(Optional<String> factor) {
        factor.ifPresent(one -> {
            asked = one;
            text.append(shown.isEmpty() ? " " : "\n").append(texts.say("ask." + one));
        });
        return this;
    }

    Completion done() {
        ObjectNode answer =
                JSON.createObjectNode()
                        .put("text", text.toString())
                        .put("language", texts.language())
                        .put("outcome", "continue");
        answer.putNull("reroute_intent").putArray("facts");
        if (asked.isEmpty()) {
            answer.putNull("asked");
        } else {
            answer.put("asked", asked);
        }
        shown.forEach(answer.putArray("shown")::add);
        return new Completion.Text(answer.toString());
    }
}
