package io.sigmagent.integration.shopify.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sigmagent.integration.shopify.domain.Money;
import io.sigmagent.integration.shopify.domain.Product;
import io.sigmagent.integration.shopify.domain.Specifications;
import io.sigmagent.integration.shopify.domain.Variant;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Shopify's JSON of a product stops here. */
final class ProductCodec {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_DESCRIPTION = 2000;

    private ProductCodec() {}

    /** Empty when nothing of it can be bought: a product without variants. */
    static Optional<Product> toDomain(JsonPart json) {
        JsonPart prices = json.at("priceRangeV2");
        Money cheapest = prices.money("minVariantPrice");
        List<Variant> variants =
                json.nodes("variants").stream()
                        .map(variant -> variant(variant, cheapest.currency()))
                        .toList();
        return variants.isEmpty()
                ? Optional.empty()
                : Optional.of(product(json, cheapest.amount(), variants));
    }

    private static Product product(JsonPart json, BigDecimal cheapest, List<Variant> variants) {
        String description = Html.text(json.textOr("descriptionHtml", ""));
        return new Product(
                json.text("id"),
                json.text("title"),
                json.text("handle"),
                json.textOr("vendor", ""),
                json.textOr("productType", ""),
                json.texts("tags"),
                shortened(description),
                Specifications.gather(metafields(json), options(json), description),
                cheapest,
                json.at("priceRangeV2").money("maxVariantPrice").amount(),
                json.text("status").equals("ACTIVE") && !json.at("publishedAt").isAbsent(),
                json.textOrNull("onlineStoreUrl"),
                json.at("featuredMedia").at("preview").at("image").textOrNull("url"),
                variants);
    }

    private static Variant variant(JsonPart json, String currency) {
        BigDecimal price = json.decimal("price");
        BigDecimal before =
                json.at("compareAtPrice").isAbsent() ? price : json.decimal("compareAtPrice");
        boolean tracked = json.at("inventoryItem").flag("tracked");
        return new Variant(
                json.text("id"),
                json.text("title"),
                json.textOrNull("sku"),
                new Money(price, currency),
                before.compareTo(price) > 0 ? new Money(before, currency) : null,
                json.flag("availableForSale"),
                inventory(json, tracked),
                json.list("selectedOptions").stream().collect(inOrder("name", "value")));
    }

    /** Oversold stock is below zero in the store; there is nothing to sell of it. */
    private static @Nullable Integer inventory(JsonPart json, boolean tracked) {
        return tracked && !json.at("inventoryQuantity").isAbsent()
                ? Integer.valueOf(Math.max(0, json.number("inventoryQuantity")))
                : null;
    }

    private static Map<String, List<String>> options(JsonPart json) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (JsonPart option : json.list("options")) {
            options.put(
                    option.text("name"),
                    option.list("optionValues").stream().map(value -> value.text("name")).toList());
        }
        return options;
    }

    private static Map<String, String> metafields(JsonPart json) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (JsonPart field : json.nodes("metafields")) {
            String name = field.at("definition").textOr("name", spoken(field.text("key")));
            fields.putIfAbsent(name, readable(field.text("value")));
        }
        return fields;
    }

    /** refresh_rate gives Refresh rate. */
    private static String spoken(String key) {
        String words = key.replace('_', ' ').replace('-', ' ').strip();
        return words.isEmpty() ? key : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /**
     * Lists and measures are JSON in a string: {@code ["a","b"]}, {@code
     * {"value":2.1,"unit":"kg"}}.
     */
    private static String readable(String value) {
        if (!value.startsWith("[") && !value.startsWith("{")) {
            return value;
        }
        try {
            JsonNode json = JSON.readTree(value);
            return json.isArray()
                    ? StreamSupport.stream(json.spliterator(), false)
                            .map(ProductCodec::measure)
                            .collect(Collectors.joining(", "))
                    : measure(json);
        } catch (JsonProcessingException e) {
            return value;
        }
    }

    private static String measure(JsonNode json) {
        return json.has("value") && json.has("unit")
                ? json.path("value").asText() + " " + json.path("unit").asText()
                : json.asText(json.toString());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, LONGEST_DESCRIPTION - 1) + "…";
    }

    private static Collector<JsonPart, ?, Map<String, String>> inOrder(String key, String value) {
        return Collectors.toMap(
                part -> part.text(key),
                part -> part.text(value),
                (first, _) -> first,
                LinkedHashMap::new);
    }
}
