package io.sigmagent.agent.model;

import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.Variant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Short names of products and variants in one turn: a model copies "v3" without a mistake, and can
 * name nothing that it was not told of.
 */
final class Aliases {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Product> products = new HashMap<>();

    /** The short name of a product of which only the id is known. */
    String product(String id) {
        return name("p", id);
    }

    /** The short name of a variant of which only the id is known. */
    String variant(String id) {
        return name("v", id);
    }

    /** The store told of this product. */
    void know(Product product) {
        for (Variant variant : product.variants()) {
            products.put(variant.id(), product);
        }
    }

    /** The id behind a short name. */
    Optional<String> id(String name) {
        return Optional.ofNullable(ids.get(name));
    }

    /** The product that has that variant, as the store told of it in this turn. */
    Optional<Product> productOf(String variantId) {
        return Optional.ofNullable(products.get(variantId));
    }

    private String name(String letter, String id) {
        return names.computeIfAbsent(
                id,
                _ -> {
                    String name = letter + (names.size() + 1);
                    ids.put(name, id);
                    return name;
                });
    }
}
