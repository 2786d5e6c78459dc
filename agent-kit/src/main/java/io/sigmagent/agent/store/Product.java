package io.sigmagent.agent.store;

import static java.util.Comparator.comparing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product of the catalogue.
 *
 * @param id a Shopify GID
 * @param title as in the catalogue
 * @param handle its name in addresses
 * @param vendor maker
 * @param productType for instance "Gaming Laptops"; may be empty
 * @param tags its tags
 * @param description plain text
 * @param specifications name to value, in the catalogue's order
 * @param url page in the shop; null = not published there
 * @param imageUrl picture; null = none
 * @param variants at least one
 */
public record Product(
        String id,
        String title,
        String handle,
        String vendor,
        String productType,
        List<String> tags,
        String description,
        Map<String, String> specifications,
        @Nullable String url,
        @Nullable String imageUrl,
        List<Variant> variants) {

    public Product {
        tags = List.copyOf(tags);
        specifications = Collections.unmodifiableMap(new LinkedHashMap<>(specifications));
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("variants: none (expected: at least one)");
        }
    }

    /** The cheapest variant that can be bought now; without one, the cheapest. */
    public Variant cheapest() {
        return variants.stream()
                .filter(Variant::availableForSale)
                .min(comparing(Variant::price))
                .orElseGet(() -> Collections.min(variants, comparing(Variant::price)));
    }

    /** Whether any variant can be bought now. */
    public boolean inStock() {
        return variants.stream().anyMatch(Variant::availableForSale);
    }

    /** The variant of that id. */
    public Optional<Variant> variant(String variantId) {
        return variants.stream().filter(variant -> variant.id().equals(variantId)).findFirst();
    }
}
