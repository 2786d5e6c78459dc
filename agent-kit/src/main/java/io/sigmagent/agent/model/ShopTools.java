package io.sigmagent.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sigmagent.agent.store.Catalogue;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.ProductQuery;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.store.StoreResult.Nothing;
import io.sigmagent.agent.store.Variant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the shop sells, for a model. Tells nothing that a customer may not know. */
final class ShopTools {

    private static final int MOST_PRODUCTS = 8;
    private static final int MOST_VARIANTS = 6;
    private static final int LONGEST_DESCRIPTION = 1200;

    private ShopTools() {}

    static JsonNode productTypes(Arguments arguments, Desk desk) {
        return told(
                desk.toolbox().store().catalogue(),
                found -> Prompts.JSON.valueToTree(new TreeMap<>(found.productTypes())));
    }

    static JsonNode search(Arguments arguments, Desk desk) throws BadCall {
        String type = arguments.maybeText("product_type").filter(t -> !t.isEmpty()).orElse(null);
        if (type != null && isUnknown(desk, type)) {
            throw new BadCall("product_type is none of those that product_types tells");
        }
        ProductQuery query =
                new ProductQuery(
                        arguments.text("words"),
                        type,
                        arguments.maybeAmount("least_price").orElse(null),
                        arguments.maybeAmount("most_price").orElse(null),
                        MOST_PRODUCTS);
        return told(
                desk.toolbox().store().searchProducts(query),
                products -> {
                    ArrayNode list = Prompts.JSON.createArrayNode();
                    products.forEach(product -> list.add(brief(product, desk.aliases())));
                    return list;
                });
    }

    private static boolean isUnknown(Desk desk, String type) {
        return desk.toolbox()
                .store()
                .catalogue()
                .found()
                .map(Catalogue::productTypes)
                .map(types -> !types.containsKey(type))
                .orElse(false);
    }

    static JsonNode details(Arguments arguments, Desk desk) throws BadCall {
        String id =
                desk.aliases()
                        .id(arguments.text("product"))
                        .orElseThrow(() -> new BadCall("no product has that short name"));
        return told(
                desk.toolbox().store().product(id),
                product -> {
                    ObjectNode whole = brief(product, desk.aliases());
                    String text = product.description();
                    whole.put(
                            "description",
                            text.substring(0, Math.min(text.length(), LONGEST_DESCRIPTION)));
                    whole.set("properties", Prompts.JSON.valueToTree(product.specifications()));
                    return whole;
                });
    }

    /** A result, or why there is none. */
    static <T> JsonNode told(StoreResult<T> result, Function<T, JsonNode> telling) {
        ObjectNode told = Prompts.JSON.createObjectNode();
        switch (result) {
            case Found<T> found -> {
                told.set("found", telling.apply(found.value()));
                if (found.cached()) {
                    told.put("note", "the store is away; this is what it told at " + found.asOf());
                }
            }
            case Nothing<T> _ -> told.put("found", "nothing");
            case Failed<T> _ -> told.put("error", "the store can't be asked right now");
        }
        return told;
    }

    private static ObjectNode brief(Product product, Aliases aliases) {
        aliases.know(product);
        ObjectNode told = Prompts.JSON.createObjectNode();
        told.put("product", aliases.product(product.id()))
                .put("title", product.title())
                .put("maker", product.vendor())
                .put("type", product.productType());
        ArrayNode variants = told.putArray("variants");
        List<Variant> few = product.variants().stream().limit(MOST_VARIANTS).toList();
        few.forEach(variant -> variants.add(variant(variant, aliases)));
        return told;
    }

    private static ObjectNode variant(Variant variant, Aliases aliases) {
        ObjectNode told = Prompts.JSON.createObjectNode();
        told.put("variant", aliases.variant(variant.id()));
        if (!variant.isOnlyOne()) {
            told.put("title", variant.title());
            told.set("options", Prompts.JSON.valueToTree(Map.copyOf(variant.options())));
        }
        told.put("price", variant.price().display()).put("in_stock", variant.availableForSale());
        if (variant.compareAt() != null) {
            told.put("price_before", variant.compareAt().display());
        }
        return told;
    }
}
