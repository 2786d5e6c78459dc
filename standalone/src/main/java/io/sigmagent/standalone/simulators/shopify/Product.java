package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A product of the catalogue; metafields are named {@code namespace.key}. */
public record Product(
        long id,
        String handle,
        String title,
        String bodyHtml,
        String vendor,
        String type,
        List<String> tags,
        Status status,
        boolean published,
        Map<String, List<String>> options,
        List<Variant> variants,
        List<String> images,
        Map<String, String> metafields,
        Instant createdAt) {

    /** Whether the store sells it. */
    public enum Status {
        ACTIVE,
        DRAFT,
        ARCHIVED
    }

    public Product {
        if (variants.isEmpty()) {
            throw new IllegalArgumentException(
                    "variants of " + handle + ": none (expected: at least one)");
        }
        tags = List.copyOf(tags);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        variants = List.copyOf(variants);
        images = List.copyOf(images);
        metafields = Collections.unmodifiableMap(new LinkedHashMap<>(metafields));
    }

    /** Whether it is to be seen in the shop. */
    public boolean visible() {
        return status == Status.ACTIVE && published;
    }

    /** The body as plain text, one space between words. */
    public String description() {
        return Html.text(bodyHtml);
    }

    /** What the cheapest variant costs. */
    public BigDecimal minPrice() {
        return prices().min(BigDecimal::compareTo).orElseThrow();
    }

    /** What the dearest variant costs. */
    public BigDecimal maxPrice() {
        return prices().max(BigDecimal::compareTo).orElseThrow();
    }

    int totalInventory() {
        return variants.stream()
                .mapToInt(variant -> variant.inventory() == null ? 0 : variant.inventory())
                .sum();
    }

    boolean tracksInventory() {
        return variants.stream().anyMatch(variant -> variant.inventory() != null);
    }

    boolean hasOnlyDefaultVariant() {
        return variants.size() == 1 && variants.getFirst().title().equals("Default Title");
    }

    private Stream<BigDecimal> prices() {
        return variants.stream().map(Variant::price);
    }
}
