package io.sigmagent.standalone.simulators.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sigmagent.standalone.simulators.openai.ChatRequest.ToolResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model that does what a plain, honest shop assistant would: it looks things up with the tools
 * that it is offered and tells what they say. It shows a running system without a key; it is no
 * measure of what a real model can do.
 */
public final class ShopAssistant implements Answers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ORDER = Pattern.compile("#\\d{3,}");
    private static final Pattern EMAIL =
            Pattern.compile("\\[\\[EMAIL[^\\]]*]]|[\\w.+-]+@[\\w-]+\\.[\\w.]+");
    private static final Pattern MOST = Pattern.compile("max=(\\d+(?:\\.\\d+)?)");
    private static final Pattern WORD = Pattern.compile("word=([^\\]]+)");
    private static final Pattern WANTS =
            Pattern.compile(
                    "(?i)\\b(?:i'll take|i will take|order it|buy it|lo compro|me lo llevo|je le"
                            + " prends|je l'achète)\\b");
    private static final Pattern YES = Pattern.compile("(?i)^\\s*(?:yes|sí|si|oui)\\b.*");
    private static final Set<String> ABOUT_ORDERS =
            Set.of("order_status", "order_change", "return_refund");
    private static final Set<String> ABOUT_PRODUCTS =
            Set.of("greeting", "product_inquiry", "pricing", "comparison", "features", "other");
    private static final List<String> FACTORS =
            List.of(
                    "category",
                    "use_case",
                    "budget_range",
                    "timeline",
                    "decision_authority",
                    "technical_requirements");

    @Override
    public Completion to(ChatRequest request) {
        return Brief.of(request)
                .map(brief -> new Desk(request, brief).answer())
                .orElseGet(() -> new Completion.Text("Hello! I am a simulated model."));
    }

    /** One request with its brief. */
    private record Desk(ChatRequest request, Brief brief) {

        Completion answer() {
            String newest = brief.newest();
            if (brief.repair()) {
                return say("repaired").done();
            }
            if (newest.isBlank()) {
                return say("opening").done();
            }
            if (YES.matcher(newest).matches() && request.offers("make_draft_order")) {
                return make();
            }
            if (WANTS.matcher(newest).find() && request.offers("preview_order")) {
                return preview();
            }
            if (ABOUT_ORDERS.contains(brief.intent()) && request.offers("find_order")) {
                return order();
            }
            return ABOUT_PRODUCTS.contains(brief.intent()) && request.offers("search_products")
                    ? products()
                    : page(newest);
        }

        private Completion products() {
            Optional<String> kind = brief.fact("category").map(value -> first(WORD, value, value));
            if (kind.isEmpty()) {
                return say("hello").asking(brief.open(FACTORS)).done();
            }
            Optional<JsonNode> told = told("search_products");
            return told.isEmpty() ? search(kind.get()) : show(told.get().path("found"));
        }

        private Completion search(String kind) {
            String most = brief.fact("budget_range").map(v -> first(MOST, v, "")).orElse("");
            ObjectNode wanted = JSON.createObjectNode().put("words", kind);
            wanted.putNull("product_type").putNull("least_price");
            if (most.isEmpty()) {
                wanted.putNull("most_price");
            } else {
                wanted.put("most_price", Double.parseDouble(most));
            }
            return call("search_products", wanted);
        }

        private Completion show(JsonNode found) {
            AssistantDraft draft = say(found.isArray() ? "search.found" : "search.nothing");
            for (JsonNode product : found) {
                product.path("variants")
                        .valueStream()
                        .filter(variant -> variant.path("in_stock").asBoolean())
                        .findFirst()
                        .filter(_ -> !draft.isFull())
                        .ifPresent(variant -> draft.show(product, variant));
            }
            return draft.asking(brief.open(FACTORS)).done();
        }

        private Completion order() {
            String number = first(ORDER, brief.said(), "");
            String email = first(EMAIL, brief.said(), "");
            if (number.isEmpty() || email.isEmpty()) {
                return say("order.ask").done();
            }
            Optional<JsonNode> told = told("find_order");
            if (told.isEmpty()) {
                return call(
                        "find_order",
                        JSON.createObjectNode().put("number", number).put("email", email));
            }
            JsonNode found = told.get().path("found");
            JsonNode parcel = found.path("parcels").path(0);
            String status = parcel.path("status").asText("other");
            String key = Set.of("IN_TRANSIT", "DELIVERED").contains(status) ? status : "other";
            return found.isObject()
                    ? say(
                                    "order." + key,
                                    found.path("order").asText(),
                                    parcel.path("tracking_number").asText("-"))
                            .done()
                    : say("order.none").done();
        }

        private Completion page(String question) {
            Optional<JsonNode> told = told("search_pages");
            if (told.isEmpty() && request.offers("search_pages")) {
                return call("search_pages", JSON.createObjectNode().put("question", question));
            }
            String text = told.map(pages -> pages.at("/found/0/text").asText()).orElse("").strip();
            return text.isEmpty() ? say("page.none").done() : draft(text).done();
        }

        private Completion preview() {
            JsonNode shown = brief.context().path("shown").path(0);
            if (shown.isMissingNode()) {
                return say("unsure").done();
            }
            if (told("product_details").isEmpty()) {
                String product = shown.path("product").asText();
                return call("product_details", JSON.createObjectNode().put("product", product));
            }
            Optional<JsonNode> told = told("preview_order");
            if (told.isEmpty()) {
                String variant = shown.path("variant").asText();
                return call(
                        "preview_order",
                        JSON.createObjectNode().put("variant", variant).put("pieces", 1));
            }
            JsonNode order = told.get();
            return order.has("title")
                    ? say(
                                    "preview",
                                    order.path("pieces").asText(),
                                    order.path("title").asText(),
                                    order.path("price_each").asText())
                            .done()
                    : say("unsure").done();
        }

        private Completion make() {
            Optional<JsonNode> told = told("make_draft_order");
            if (told.isEmpty()) {
                return call("make_draft_order", JSON.createObjectNode());
            }
            JsonNode order = told.get();
            return order.has("draft_order")
                    ? say(
                                    "made",
                                    order.path("draft_order").asText(),
                                    order.path("total").asText(),
                                    order.path("pay_at").asText())
                            .done()
                    : say("unsure").done();
        }

        private Optional<JsonNode> told(String tool) {
            return request.resultsSinceUser().stream()
                    .filter(result -> result.tool().equals(tool))
                    .map(ToolResult::content)
                    .reduce((_, later) -> later)
                    .map(Brief::json);
        }

        private static Completion call(String tool, ObjectNode arguments) {
            return new Completion.Calls(List.of(new Completion.Call(tool, arguments.toString())));
        }

        private AssistantDraft say(String key, Object... values) {
            return draft(texts().say(key, values));
        }

        private AssistantDraft draft(String text) {
            return new AssistantDraft(texts(), text);
        }

        private AssistantTexts texts() {
            return new AssistantTexts(brief.language());
        }

        private static String first(Pattern pattern, String text, String otherwise) {
            Matcher found = pattern.matcher(text);
            if (!found.find()) {
                return otherwise;
            }
            return found.groupCount() > 0 ? found.group(1) : found.group();
        }
    }
}
