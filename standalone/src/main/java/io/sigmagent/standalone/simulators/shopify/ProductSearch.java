package io.sigmagent.standalone.simulators.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Searches products as Shopify's {@code products(query:)} does. */
final class ProductSearch {

    private static final Map<String, Comparator<Product>> SORT_KEYS =
            Map.of(
                    "ID", Comparator.comparingLong(Product::id),
                    "TITLE", Comparator.comparing(Product::title, String.CASE_INSENSITIVE_ORDER),
                    "VENDOR", Comparator.comparing(Product::vendor, String.CASE_INSENSITIVE_ORDER),
                    "PRODUCT_TYPE",
                            Comparator.comparing(Product::type, String.CASE_INSENSITIVE_ORDER),
                    "INVENTORY_TOTAL", Comparator.comparingInt(Product::totalInventory),
                    "CREATED_AT", Comparator.comparing(Product::createdAt),
                    "UPDATED_AT", Comparator.comparing(Product::createdAt),
                    "PUBLISHED_AT", Comparator.comparing(Product::createdAt));

    private static final Search<Product> PRODUCTS =
            text(numbers(new Search<>(ProductSearch::texts)));

    private static final Search<VariantFields.Item> ITEMS =
            new Search<VariantFields.Item>(item -> sku(item.variant()).toList())
                    .keyword("sku", item -> sku(item.variant()).toList())
                    .number("id", item -> List.of(BigDecimal.valueOf(item.id())));

    private static final Map<String, Comparator<VariantFields.Item>> ITEM_KEYS =
            Map.of("ID", Comparator.comparingLong(VariantFields.Item::id));

    private ProductSearch() {}

    static List<Product> find(Store store, DataFetchingEnvironment env) {
        return SearchArguments.find(store.catalogue().all(), PRODUCTS, SORT_KEYS, env);
    }

    static List<VariantFields.Item> findItems(Store store, DataFetchingEnvironment env) {
        List<VariantFields.Item> items =
                store.catalogue().all().stream()
                        .flatMap(product -> product.variants().stream())
                        .map(VariantFields.Item::new)
                        .toList();
        return SearchArguments.find(items, ITEMS, ITEM_KEYS, env);
    }

    private static List<String> texts(Product product) {
        return List.of(
                product.title(),
                product.type(),
                String.join(" ; ", product.tags()),
                product.vendor(),
                String.join(" ; ", skus(product)),
                String.join(" ; ", product.variants().stream().map(Variant::title).toList()),
                product.description());
    }

    private static Search<Product> text(Search<Product> search) {
        return search.text("title", product -> List.of(product.title()))
                .text("vendor", product -> List.of(product.vendor()))
                .text("product_type", product -> List.of(product.type()))
                .keyword("handle", product -> List.of(product.handle()))
                .keyword("tag", Product::tags)
                .keyword("sku", ProductSearch::skus)
                .keyword(
                        "barcode",
                        product ->
                                product.variants().stream()
                                        .map(Variant::barcode)
                                        .filter(Objects::nonNull)
                                        .toList())
                .keyword("status", product -> List.of(product.status().name()))
                .keyword("published_status", ProductSearch::publishedStatus)
                .keyword(
                        "is_price_reduced",
                        product -> yesNo(product.variants().stream().anyMatch(Variant::reduced)))
                .keyword(
                        "out_of_stock_somewhere",
                        product ->
                                yesNo(product.variants().stream().anyMatch(ProductSearch::soldOut)))
                .keyword(
                        "has_only_default_variant",
                        product -> yesNo(product.hasOnlyDefaultVariant()))
                .keyword("gift_card", product -> yesNo(false));
    }

    private static Search<Product> numbers(Search<Product> search) {
        return search.number("id", product -> List.of(BigDecimal.valueOf(product.id())))
                .number(
                        "price",
                        product -> product.variants().stream().map(Variant::price).toList())
                .number(
                        "variants.price",
                        product -> product.variants().stream().map(Variant::price).toList())
                .number(
                        "inventory_total",
                        product -> List.of(BigDecimal.valueOf(product.totalInventory())))
                .time("created_at", Product::createdAt)
                .time("updated_at", Product::createdAt)
                .time("published_at", Product::createdAt);
    }

    private static boolean soldOut(Variant variant) {
        return variant.inventory() != null && variant.inventory() <= 0;
    }

    private static List<String> publishedStatus(Product product) {
        return product.visible()
                ? List.of("published", "visible", "any", "online_store:visible")
                : List.of("unpublished", "hidden", "any", "online_store:hidden");
    }

    private static List<String> skus(Product product) {
        return product.variants().stream().flatMap(ProductSearch::sku).toList();
    }

    private static Stream<String> sku(Variant variant) {
        return Stream.ofNullable(variant.sku());
    }

    private static List<String> yesNo(boolean value) {
        return List.of(String.valueOf(value));
    }
}
