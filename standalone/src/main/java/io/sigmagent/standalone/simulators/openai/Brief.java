package io.sigmagent.standalone.simulators.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user message tells an assistant, block by block: {@code <data:mark name>…</data:mark>}
 * with JSON inside.
 *
 * @param blocks name to content
 * @param repair whether the last answer was sent back
 */
record Brief(Map<String, JsonNode> blocks, boolean repair) {

    private static final Pattern BLOCK =
            Pattern.compile("<data:(\\S+) (\\w+)>\\s*(.*?)\\s*</data:\\1>", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The brief of a request; empty = nobody briefed the model. */
    static Optional<Brief> of(ChatRequest request) {
        Map<String, JsonNode> blocks = blocks(request.textOf("user"));
        boolean repair = blocks(request.lastUserText()).containsKey("your_answer");
        return blocks.containsKey("newest_messages")
                ? Optional.of(new Brief(blocks, repair))
                : Optional.empty();
    }

    /** What a tool told, whether it stands in a block or alone. */
    static JsonNode json(String content) {
        Matcher block = BLOCK.matcher(content);
        return parsed(block.find() ? block.group(3) : content);
    }

    private static Map<String, JsonNode> blocks(String text) {
        Map<String, JsonNode> blocks = new HashMap<>();
        BLOCK.matcher(text)
                .results()
                .forEach(one -> blocks.put(one.group(2), parsed(one.group(3))));
        return blocks;
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    JsonNode context() {
        return blocks.getOrDefault("context", MissingNode.getInstance());
    }

    String intent() {
        return context().path("probable_intent").asText();
    }

    String language() {
        return context().path("language").asText("en");
    }

    /** The newest messages, one a line. */
    String newest() {
        return lines("newest_messages", Set.of());
    }

    /** All that the customer said, one message a line. */
    String said() {
        return lines("history", Set.of("customer")) + "\n" + newest();
    }

    /** What is known of a factor, as it was written down; empty = nothing. */
    Optional<String> fact(String factor) {
        return facts().filter(fact -> fact.path("factor").asText().equals(factor))
                .reduce((_, later) -> later)
                .map(fact -> fact.path("value").asText());
    }

    /** The first factor of the list that is neither known nor asked for before. */
    Optional<String> open(List<String> factors) {
        Set<String> done = new HashSet<>();
        facts().forEach(fact -> done.add(fact.path("factor").asText()));
        context().path("times_asked").fieldNames().forEachRemaining(done::add);
        return factors.stream().filter(factor -> !done.contains(factor)).findFirst();
    }

    private Stream<JsonNode> facts() {
        return context().path("facts").valueStream();
    }

    private String lines(String block, Set<String> speakers) {
        return blocks.getOrDefault(block, MissingNode.getInstance())
                .valueStream()
                .filter(line ->
                        speakers.isEmpty() || speakers.contains(line.path("speaker").asText()))
                .map(line -> line.path("text").asText())
                .collect(Collectors.joining("\n"));
    }
}
