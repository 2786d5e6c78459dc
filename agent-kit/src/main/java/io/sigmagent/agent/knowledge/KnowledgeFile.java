package io.sigmagent.agent.knowledge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sigmagent.agent.facts.Phrases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code knowledge.json}: categories, qualification criteria, hand-off rules. */
record KnowledgeFile(List<ProductKnowledge> products, Phrases phrases, HandoffRules handoff) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern AT_LEAST = Pattern.compile(">=\\s*(\\d{1,3})");

    static KnowledgeFile parse(String file, String text) {
        try {
            return new Parsing(file, text).read(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new UnreadableKnowledge(
                    file, e.getLocation().getLineNr(), e.getOriginalMessage(), "JSON");
        }
    }

    private record Parsing(String file, String text) {

        KnowledgeFile read(JsonNode root) {
            List<ProductKnowledge> products = new ArrayList<>();
            JsonNode groups = object(root, "", "products");
            for (var group : groups.properties()) {
                String at = "/products/" + group.getKey();
                if (group.getValue().has("description")) {
                    products.add(product(group.getKey(), group.getKey(), group.getValue(), at));
                    continue;
                }
                for (var category : object(groups, "/products", group.getKey()).properties()) {
                    products.add(
                            product(
                                    category.getKey(),
                                    group.getKey(),
                                    category.getValue(),
                                    at + "/" + category.getKey()));
                }
            }
            return new KnowledgeFile(products, phrases(root), handoff(root));
        }

        private ProductKnowledge product(String name, String group, JsonNode node, String at) {
            return new ProductKnowledge(
                    name.replace('_', ' '),
                    group.replace('_', ' '),
                    string(node, at, "description"),
                    strings(node, at, "features"),
                    string(node, at, "price_range"),
                    strings(node, at, "qualification_questions"));
        }

        private Phrases phrases(JsonNode root) {
            JsonNode criteria = object(root, "", "qualification_criteria");
            String at = "/qualification_criteria";
            return new Phrases(
                    strings(criteria, at, "budget_indicators"),
                    strings(criteria, at, "urgency_markers"),
                    strings(criteria, at, "authority_phrases"));
        }

        private HandoffRules handoff(JsonNode root) {
            JsonNode rules = object(root, "", "handoff_rules");
            return new HandoffRules(
                    score(rules, "to_account_manager"), score(rules, "to_human_agent"));
        }

        private int score(JsonNode rules, String rule) {
            String at = "/handoff_rules/" + rule;
            String condition =
                    string(object(rules, "/handoff_rules", rule), at, "qualification_score");
            Matcher m = AT_LEAST.matcher(condition);
            if (!m.matches() || Integer.parseInt(m.group(1)) > 100) {
                throw wrong(
                        at + "/qualification_score", condition, "\">= N\" with N from 0 to 100");
            }
            return Integer.parseInt(m.group(1));
        }

        private JsonNode object(JsonNode node, String at, String key) {
            JsonNode value = node.path(key);
            if (!value.isObject()) {
                throw wrong(at + "/" + key, value.toString(), "an object");
            }
            return value;
        }

        private String string(JsonNode node, String at, String key) {
            JsonNode value = node.path(key);
            if (!value.isTextual() || value.asText().isBlank()) {
                throw wrong(at + "/" + key, value.toString(), "text");
            }
            return value.asText();
        }

        private List<String> strings(JsonNode node, String at, String key) {
            JsonNode value = node.path(key);
            List<String> strings = new ArrayList<>();
            value.forEach(one -> strings.add(one.isTextual() ? one.asText() : ""));
            if (!value.isArray() || strings.contains("")) {
                throw wrong(at + "/" + key, value.toString(), "a list of texts");
            }
            return strings;
        }

        private UnreadableKnowledge wrong(String pointer, String found, String expected) {
            String what = found.isEmpty() ? "missing" : found;
            return new UnreadableKnowledge(
                    file, line(pointer), pointer.substring(1) + ": " + what, expected);
        }

        /** The line of that place, or of the deepest part of it that is there. */
        private int line(String pointer) {
            int line = 1;
            try (JsonParser parser = JSON.createParser(text)) {
                while (parser.nextToken() != null) {
                    String here = parser.getParsingContext().pathAsPointer().toString();
                    if (!here.isEmpty() && (pointer + "/").startsWith(here + "/")) {
                        line = Math.max(line, parser.currentTokenLocation().getLineNr());
                        if (here.equals(pointer)) {
                            return line;
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
            return line;
        }
    }
}
