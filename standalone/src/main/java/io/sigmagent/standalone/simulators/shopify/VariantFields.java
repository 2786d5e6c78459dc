package io.sigmagent.standalone.simulators.shopify;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the store says about a variant and its stock. */
final class VariantFields {

    /** Stock of a variant, as an item of its own. */
    record Item(Variant variant) {

        long id() {
            return variant.id() + 10_000_000_000_000L;
        }

        static long variantId(long itemId) {
            return itemId - 10_000_000_000_000L;
        }
    }

    /** Stock of an item in a place. */
    record Level(Item item, Store.Location location) {}

    private static final List<String> IN_STOCK = List.of("available", "on_hand");
    private static final List<String> QUANTITIES =
            List.of(
                    "available",
                    "on_hand",
                    "committed",
                    "incoming",
                    "reserved",
                    "damaged",
                    "safety_stock",
                    "quality_control");

    private final Store store;

    private VariantFields(Store store) {
        this.store = store;
    }

    static void add(FieldTable table, Store store) {
        VariantFields fields = new VariantFields(store);
        fields.variant(table.type("ProductVariant", Variant.class));
        fields.item(table.type("InventoryItem", Item.class));
        fields.level(table.type("InventoryLevel", Level.class));
        table.type("Location", Store.Location.class)
                .value("id", one -> Gid.of("Location", one.id()))
                .value("legacyResourceId", Store.Location::id)
                .value("name", Store.Location::name)
                .value("isActive", one -> true)
                .value("fulfillsOnlineOrders", one -> true);
    }

    private void variant(FieldTable.Fields<Variant> variant) {
        variant.value("id", one -> Gid.of("ProductVariant", one.id()))
                .value("legacyResourceId", Variant::id)
                .value("title", Variant::title)
                .value("displayName", one -> product(one).title() + " - " + one.title())
                .value("sku", Variant::sku)
                .value("barcode", Variant::barcode)
                .value("price", Variant::price)
                .value("compareAtPrice", Variant::compareAt)
                .value("availableForSale", Variant::availableForSale)
                .value(
                        "inventoryQuantity",
                        one -> one.inventory() == null ? Integer.valueOf(0) : one.inventory())
                .value(
                        "sellableOnlineQuantity",
                        one -> one.inventory() == null ? Integer.valueOf(0) : one.inventory())
                .value("inventoryPolicy", one -> one.sellsWithoutStock() ? "CONTINUE" : "DENY")
                .value("inventoryItem", Item::new)
                .value("position", one -> product(one).variants().indexOf(one) + 1)
                .value("product", this::product)
                .value("selectedOptions", this::selectedOptions)
                .value("taxable", one -> true)
                .value("createdAt", one -> product(one).createdAt())
                .value("updatedAt", one -> product(one).createdAt());
    }

    private void item(FieldTable.Fields<Item> item) {
        item.value("id", one -> Gid.of("InventoryItem", one.id()))
                .value("legacyResourceId", Item::id)
                .value("sku", one -> one.variant().sku())
                .value("tracked", one -> one.variant().inventory() != null)
                .value("requiresShipping", one -> true)
                .value(
                        "unitCost",
                        one ->
                                one.variant().unitCost() == null
                                        ? null
                                        : store.money(one.variant().unitCost()))
                .value("variants", one -> List.of(one.variant()))
                .value("inventoryLevels", one -> levels(one))
                .answer("inventoryLevel", (one, env) -> level(one, env.getArgument("locationId")))
                .value("createdAt", one -> product(one.variant()).createdAt())
                .value("updatedAt", one -> store.startedAt());
    }

    private void level(FieldTable.Fields<Level> level) {
        level.value(
                        "id",
                        one ->
                                Gid.of("InventoryLevel", one.item().id())
                                        + "?inventory_item_id="
                                        + one.item().id())
                .value("item", Level::item)
                .value("location", Level::location)
                .value("isActive", one -> true)
                .answer(
                        "quantities",
                        (one, env) -> quantities(one, env.getArgumentOrDefault("names", List.of())))
                .value("createdAt", one -> product(one.item().variant()).createdAt())
                .value("updatedAt", one -> store.startedAt());
    }

    private static List<Level> levels(Item item) {
        return item.variant().inventory() == null
                ? List.of()
                : List.of(new Level(item, Store.WAREHOUSE));
    }

    private static @Nullable Level level(Item item, @Nullable String locationId) {
        return Gid.of("Location", Store.WAREHOUSE.id()).equals(locationId)
                ? levels(item).stream().findFirst().orElse(null)
                : null;
    }

    private List<Map<String, Object>> quantities(Level level, List<String> names) {
        for (String name : names) {
            if (!QUANTITIES.contains(name)) {
                throw AdminError.badRequest(
                        "The quantity name %s is invalid (expected one of: %s)"
                                .formatted(name, String.join(", ", QUANTITIES)));
            }
        }
        Integer stock = level.item().variant().inventory();
        return names.stream()
                .map(name ->
                        quantity(level, name, IN_STOCK.contains(name) && stock != null ? stock : 0))
                .toList();
    }

    private Map<String, Object> quantity(Level level, String name, int pieces) {
        return Map.of(
                "id",
                Gid.of("InventoryQuantity", level.item().id()) + "?name=" + name,
                "name",
                name,
                "quantity",
                pieces,
                "updatedAt",
                store.startedAt());
    }

    private List<Map<String, Object>> selectedOptions(Variant variant) {
        Map<String, String> options =
                variant.options().isEmpty() ? Map.of("Title", variant.title()) : variant.options();
        Product product = product(variant);
        return options.entrySet().stream()
                .map(option ->
                        Map.<String, Object>of(
                                "name",
                                option.getKey(),
                                "value",
                                option.getValue(),
                                "optionValue",
                                new ProductFields.OptionValue(
                                        product, option.getKey(), option.getValue())))
                .toList();
    }

    private Product product(Variant variant) {
        return store.catalogue().productOf(variant);
    }
}
