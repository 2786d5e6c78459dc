package io.sigmagent.standalone.simulators.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The questions that the store answers. */
final class RootFields {

    private static final List<String> SCOPES =
            List.of(
                    "read_products",
                    "read_inventory",
                    "read_locations",
                    "read_orders",
                    "read_customers",
                    "read_draft_orders",
                    "write_draft_orders",
                    "read_discounts",
                    "write_discounts",
                    "write_orders",
                    "write_customers");

    private RootFields() {}

    static void add(FieldTable table) {
        FieldTable.Fields<Store> root = table.type("QueryRoot", Store.class);
        products(root);
        people(root);
        shop(root);
        written(root);
    }

    /** What the access token may do. */
    static String scopes() {
        return String.join(",", SCOPES);
    }

    private static void products(FieldTable.Fields<Store> root) {
        root.answer("products", ProductSearch::find)
                .answer("product", (store, env) -> product(store, env.getArgument("id")))
                .answer(
                        "productByHandle",
                        (store, env) -> store.catalogue().product(text(env, "handle")))
                .answer("productByIdentifier", RootFields::productByIdentifier)
                .answer("productVariant", (store, env) -> variant(store, env.getArgument("id")))
                .answer(
                        "productsCount",
                        (store, env) -> ProductFields.count(ProductSearch.find(store, env).size()))
                .answer("productTypes", (store, env) -> names(store, Product::type))
                .answer("productVendors", (store, env) -> names(store, Product::vendor))
                .answer("inventoryItems", ProductSearch::findItems)
                .answer("inventoryItem", (store, env) -> item(store, text(env, "id")))
                .answer("locations", (store, env) -> List.of(Store.WAREHOUSE))
                .answer("location", (store, env) -> Store.WAREHOUSE);
    }

    private static void people(FieldTable.Fields<Store> root) {
        root.answer("orders", (store, env) -> OrderSearch.find(store, store.orders(), env))
                .answer("order", (store, env) -> order(store, text(env, "id")))
                .answer("customers", CustomerSearch::find)
                .answer("customer", (store, env) -> customer(store, text(env, "id")))
                .answer("customerByIdentifier", RootFields::customerByIdentifier)
                .answer("node", (store, env) -> node(store, text(env, "id")));
    }

    private static void shop(FieldTable.Fields<Store> root) {
        root.value("shop", RootFields::shop)
                .answer("currentAppInstallation", (store, env) -> installation())
                .value("publicApiVersions", store -> List.of(apiVersion()));
    }

    private static void written(FieldTable.Fields<Store> root) {
        root.answer("draftOrder", (store, env) -> DraftOrderMutations.find(store, text(env, "id")))
                .answer("draftOrders", DraftOrderMutations::find)
                .answer(
                        "codeDiscountNodeByCode",
                        (store, env) -> DiscountMutations.byCode(store, text(env, "code")))
                .value("webhookSubscriptions", store -> store.webhooks);
    }

    static @Nullable Customer customer(Store store, String gid) {
        long id = Gid.number("Customer", gid);
        return store.customers().stream().filter(one -> one.id() == id).findFirst().orElse(null);
    }

    static @Nullable Variant variant(Store store, @Nullable String gid) {
        return gid == null ? null : store.catalogue().variant(Gid.number("ProductVariant", gid));
    }

    static @Nullable Object node(Store store, String gid) {
        if (gid.startsWith("gid://shopify/Product/")) {
            return product(store, gid);
        }
        if (gid.startsWith("gid://shopify/ProductVariant/")) {
            return variant(store, gid);
        }
        if (gid.startsWith("gid://shopify/Order/")) {
            return order(store, gid);
        }
        return gid.startsWith("gid://shopify/DraftOrder/")
                ? DraftOrderMutations.find(store, gid)
                : customer(store, gid);
    }

    static Map<String, Object> apiVersion() {
        return Map.of(
                "handle",
                AdminSchema.VERSION,
                "displayName",
                AdminSchema.VERSION + " (Latest)",
                "supported",
                true);
    }

    private static @Nullable Product product(Store store, @Nullable String gid) {
        return gid == null ? null : store.catalogue().product(Gid.number("Product", gid));
    }

    private static @Nullable Object productByIdentifier(Store store, DataFetchingEnvironment env) {
        Map<String, Object> identifier = env.getArgumentOrDefault("identifier", Map.of());
        Object handle = identifier.get("handle");
        return handle != null
                ? store.catalogue().product(handle.toString())
                : product(store, (String) identifier.get("id"));
    }

    private static @Nullable Object customerByIdentifier(Store store, DataFetchingEnvironment env) {
        Map<String, Object> identifier = env.getArgumentOrDefault("identifier", Map.of());
        Object email = identifier.get("emailAddress");
        Object phone = identifier.get("phoneNumber");
        return store.customers().stream()
                .filter(one ->
                        (email != null && one.email().equalsIgnoreCase(email.toString()))
                                || (phone != null && phone.equals(one.phone()))
                                || one.gid().equals(identifier.get("id")))
                .findFirst()
                .orElse(null);
    }

    private static VariantFields.@Nullable Item item(Store store, String gid) {
        Variant variant =
                store.catalogue()
                        .variant(VariantFields.Item.variantId(Gid.number("InventoryItem", gid)));
        return variant == null ? null : new VariantFields.Item(variant);
    }

    private static @Nullable Order order(Store store, String gid) {
        long id = Gid.number("Order", gid);
        return store.orders().stream().filter(one -> one.id() == id).findFirst().orElse(null);
    }

    private static List<String> names(Store store, Function<Product, String> name) {
        NavigableSet<String> names = new TreeSet<>(Comparator.naturalOrder());
        store.catalogue().all().stream()
                .map(name)
                .filter(one -> !one.isEmpty())
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static Map<String, Object> shop(Store store) {
        return Map.of(
                "id",
                Gid.of("Shop", 68_000_000_001L),
                "name",
                Store.NAME,
                "myshopifyDomain",
                Store.DOMAIN,
                "primaryDomain",
                Map.of("url", store.shopAddress(), "host", Store.DOMAIN),
                "currencyCode",
                Store.CURRENCY,
                "ianaTimezone",
                "America/New_York",
                "contactEmail",
                "help@example.com",
                "email",
                "owner@example.com");
    }

    private static Map<String, Object> installation() {
        return Map.of(
                "id",
                Gid.of("AppInstallation", 520_000_000_001L),
                "accessScopes",
                SCOPES.stream()
                        .map(scope ->
                                Map.of("handle", scope, "description", scope.replace('_', ' ')))
                        .toList());
    }

    private static String text(DataFetchingEnvironment env, String argument) {
        return env.getArgumentOrDefault(argument, "");
    }
}
