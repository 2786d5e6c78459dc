package io.sigmagent.standalone.simulators.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the store says about a product. */
final class ProductFields {

    /** An option of a product and its place, from 1. */
    record Option(Product product, String name, List<String> values, int position) {}

    /** One value of an option. */
    record OptionValue(Product product, String option, String value) {}

    /** A picture of a product. */
    record Picture(Product product, String address, int place) {}

    private final Store store;

    private ProductFields(Store store) {
        this.store = store;
    }

    static void add(FieldTable table, Store store) {
        ProductFields fields = new ProductFields(store);
        fields.texts(table.type("Product", Product.class));
        fields.parts(table.type("Product", Product.class));
        fields.options(table);
        fields.optionValues(table.type("ProductOptionValue", OptionValue.class));
        fields.pictures(table);
    }

    private void texts(FieldTable.Fields<Product> product) {
        product.value("id", one -> gid(one))
                .value("legacyResourceId", Product::id)
                .value("handle", Product::handle)
                .value("title", Product::title)
                .answer(
                        "description",
                        (one, env) -> shortened(one.description(), env.getArgument("truncateAt")))
                .value("descriptionHtml", Product::bodyHtml)
                .value("bodyHtml", Product::bodyHtml)
                .value("vendor", Product::vendor)
                .value("productType", Product::type)
                .value("status", one -> one.status().name())
                .value("tags", one -> store.tags(gid(one), one.tags()))
                .value("onlineStoreUrl", store::page)
                .value("createdAt", Product::createdAt)
                .value("updatedAt", Product::createdAt)
                .value("publishedAt", one -> one.visible() ? one.createdAt() : null)
                .value("isGiftCard", one -> false);
    }

    private void parts(FieldTable.Fields<Product> product) {
        product.value("totalInventory", Product::totalInventory)
                .value("tracksInventory", Product::tracksInventory)
                .value("hasOnlyDefaultVariant", Product::hasOnlyDefaultVariant)
                .value(
                        "hasOutOfStockVariants",
                        one ->
                                one.variants().stream()
                                        .anyMatch(variant -> !variant.availableForSale()))
                .value("priceRangeV2", this::priceRange)
                .value("variants", Product::variants)
                .value("variantsCount", one -> count(one.variants().size()))
                .answer("options", (one, env) -> options(one, env))
                .value("featuredMedia", one -> pictures(one).stream().findFirst().orElse(null))
                .value("media", ProductFields::pictures)
                .value("mediaCount", one -> count(one.images().size()))
                .answer("metafield", (one, env) -> metafield(one, env))
                .answer("metafields", (one, env) -> metafields(one, env.getArgument("namespace")));
    }

    private void options(FieldTable table) {
        table.type("ProductOption", Option.class)
                .value(
                        "id",
                        one ->
                                Gid.of(
                                        "ProductOption",
                                        Gid.stable(1, one.product().handle() + one.name())))
                .value("name", Option::name)
                .value("position", Option::position)
                .value("values", Option::values)
                .value(
                        "optionValues",
                        one ->
                                one.values().stream()
                                        .map(value ->
                                                new OptionValue(one.product(), one.name(), value))
                                        .toList());
    }

    private void optionValues(FieldTable.Fields<OptionValue> value) {
        value.value(
                        "id",
                        one ->
                                Gid.of(
                                        "ProductOptionValue",
                                        Gid.stable(
                                                1,
                                                one.product().handle()
                                                        + one.option()
                                                        + one.value())))
                .value("name", OptionValue::value)
                .value("hasVariants", one -> true);
    }

    private void pictures(FieldTable table) {
        table.type("MediaImage", Picture.class)
                .value("id", one -> Gid.of("MediaImage", Gid.stable(1, one.address())))
                .value("alt", one -> one.product().title())
                .value("mediaContentType", one -> "IMAGE")
                .value("status", one -> "READY")
                .value("mediaErrors", one -> List.of())
                .value("mediaWarnings", one -> List.of())
                .value("image", this::image)
                .value("preview", one -> Map.of("image", image(one), "status", "READY"));
    }

    private Map<String, Object> image(Picture picture) {
        return Map.of(
                "url", store.picture(picture.address()), "altText", picture.product().title());
    }

    private Map<String, Object> priceRange(Product product) {
        return Map.of(
                "minVariantPrice",
                store.money(product.minPrice()),
                "maxVariantPrice",
                store.money(product.maxPrice()));
    }

    static String gid(Product product) {
        return Gid.of("Product", product.id());
    }

    static Map<String, Object> count(int number) {
        return Map.of("count", number, "precision", "EXACT");
    }

    private static List<Option> options(Product product, DataFetchingEnvironment env) {
        List<Option> options = new ArrayList<>();
        product.options()
                .forEach((name, values) ->
                        options.add(new Option(product, name, values, options.size() + 1)));
        Integer first = env.getArgument("first");
        return first == null ? options : options.subList(0, Math.clamp(first, 0, options.size()));
    }

    private static List<Picture> pictures(Product product) {
        List<Picture> pictures = new ArrayList<>();
        product.images()
                .forEach(address -> pictures.add(new Picture(product, address, pictures.size())));
        return pictures;
    }

    private static @Nullable Object metafield(Product product, DataFetchingEnvironment env) {
        String namespace = env.getArgument("namespace");
        String name = namespace + "." + env.getArgument("key");
        String value = product.metafields().get(name);
        return value == null ? null : metafield(product, name, value);
    }

    private static List<Map<String, Object>> metafields(
            Product product, @Nullable String namespace) {
        return product.metafields().entrySet().stream()
                .filter(field -> namespace == null || field.getKey().startsWith(namespace + "."))
                .map(field -> metafield(product, field.getKey(), field.getValue()))
                .toList();
    }

    private static Map<String, Object> metafield(Product product, String name, String value) {
        int dot = name.indexOf('.');
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("__typename", "Metafield");
        field.put("id", Gid.of("Metafield", Gid.stable(1, product.handle() + name)));
        field.put("namespace", name.substring(0, dot));
        field.put("key", name.substring(dot + 1));
        field.put("value", value);
        field.put("type", "single_line_text_field");
        field.put("createdAt", product.createdAt());
        field.put("updatedAt", product.createdAt());
        return field;
    }

    private static String shortened(String text, @Nullable Integer length) {
        // Three characters of the length are the dots.
        return length == null || text.length() <= length
                ? text
                : text.substring(0, Math.max(0, length - 3)) + "...";
    }
}
