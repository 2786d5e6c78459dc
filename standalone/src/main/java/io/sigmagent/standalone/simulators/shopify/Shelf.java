package io.sigmagent.standalone.simulators.shopify;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the demo store's page shows: every product that is to be seen, at its lowest price. */
final class Shelf {

    /** A price as the page reads it. */
    record Price(String amount, String currency) {}

    /** A product as the page reads it; null = none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String title,
            String vendor,
            @JsonProperty("product_type") String productType,
            Price price,
            @JsonProperty("compare_at") @Nullable Price compareAt,
            @JsonProperty("in_stock") boolean inStock,
            @JsonProperty("image_url") @Nullable String imageUrl,
            @Nullable String url,
            List<String> tags) {}

    private final Store store;

    private Shelf(Store store) {
        this.store = store;
    }

    static List<Item> of(Store store) {
        Shelf shelf = new Shelf(store);
        return store.catalogue().products().stream()
                .filter(Product::visible)
                .map(shelf::item)
                .toList();
    }

    private Item item(Product product) {
        Variant cheapest =
                product.variants().stream().min(Comparator.comparing(Variant::price)).orElseThrow();
        return new Item(
                Gid.of("Product", product.id()),
                product.title(),
                product.vendor(),
                product.type(),
                price(cheapest.price()),
                before(cheapest),
                product.variants().stream().anyMatch(Variant::availableForSale),
                product.images().stream().findFirst().map(store::picture).orElse(null),
                store.page(product),
                product.tags());
    }

    private static @Nullable Price before(Variant variant) {
        BigDecimal former = variant.compareAt();
        return former != null && variant.reduced() ? price(former) : null;
    }

    private static Price price(BigDecimal amount) {
        return new Price(amount.setScale(2, RoundingMode.HALF_UP).toPlainString(), Store.CURRENCY);
    }
}
