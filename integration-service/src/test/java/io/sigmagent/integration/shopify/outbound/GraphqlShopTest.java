package io.sigmagent.integration.shopify.outbound;

import static io.sigmagent.integration.shopify.domain.Samples.search;
import static io.sigmagent.integration.shopify.domain.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sigmagent.integration.shopify.domain.Email;
import io.sigmagent.integration.shopify.domain.Order;
import io.sigmagent.integration.shopify.domain.OrderName;
import io.sigmagent.integration.shopify.domain.Product;
import io.sigmagent.integration.shopify.domain.Samples;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import io.sigmagent.integration.shopify.domain.StoreCall.CustomerLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.ProductLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.ProductSearch;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class GraphqlShopTest {

    private static final Instant LATER = Samples.NOW.plusSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LAPTOP =
            """
            {"id":"gid://shopify/Product/@id","title":"Vega 15","handle":"vega-15","vendor":"Nordvik",
             "productType":"Laptops","tags":["gaming"],"status":"@status","publishedAt":"2026-01-01T00:00:00Z",
             "descriptionHtml":"<p>Fast &amp; quiet.</p><ul><li>Screen: 15.6&quot; 144 Hz</li></ul><table><tr><td>Weight</td></tr><tr><th>Ports</th><td>3</td></tr></table>",
             "onlineStoreUrl":null,
             "priceRangeV2":{"minVariantPrice":{"amount":"@cheapest","currencyCode":"USD"},
                             "maxVariantPrice":{"amount":"1499.0","currencyCode":"USD"}},
             "featuredMedia":{"preview":{"image":{"url":"https://cdn.example/1.png"}}},
             "options":[{"name":"Memory","optionValues":[{"name":"16 GB"},{"name":"32 GB"}]}],
             "metafields":{"nodes":[
               {"key":"refresh_rate","value":"144 Hz","definition":null},
               {"key":"x","value":"[\\"HDMI\\",\\"USB-C\\"]","definition":{"name":"Outputs"}},
               {"key":"mass","value":"{\\"value\\":2.1,\\"unit\\":\\"kg\\"}","definition":null},
               {"key":"odd","value":"{oops","definition":null}]},
             "variants":{"nodes":[
               {"id":"gid://shopify/ProductVariant/1","title":"16 GB","sku":"V15","price":"1299.00",
                "compareAtPrice":"1399.00","availableForSale":true,"inventoryQuantity":-2,
                "selectedOptions":[{"name":"Memory","value":"16 GB"}],"inventoryItem":{"tracked":true}},
               {"id":"gid://shopify/ProductVariant/2","title":"32 GB","sku":null,"price":"1499.00",
                "compareAtPrice":"1499.00","availableForSale":true,"inventoryQuantity":0,
                "selectedOptions":[],"inventoryItem":{"tracked":false}}]}}
            """;
    private static final String ORDER =
            """
            {"id":"gid://shopify/Order/1","name":"#1001","email":"bob@example.com",
             "processedAt":"2026-11-20T10:00:00Z","cancelledAt":null,"displayFinancialStatus":null,
             "displayFulfillmentStatus":"FULFILLED",
             "currentTotalPriceSet":{"shopMoney":{"amount":"10.0","currencyCode":"USD"}},
             "totalRefundedSet":{"shopMoney":{"amount":"0.0","currencyCode":"USD"}},
             "customer":{"id":"gid://shopify/Customer/1","defaultEmailAddress":{"emailAddress":"B@example.com"}},
             "lineItems":{"nodes":[{"title":"Cable","variantTitle":null,"currentQuantity":1,
               "discountedUnitPriceSet":{"shopMoney":{"amount":"10.0","currencyCode":"USD"}},
               "variant":null}]},
             "fulfillments":[
               {"displayStatus":"IN_TRANSIT","estimatedDeliveryAt":"2026-11-26T00:00:00Z","deliveredAt":null,
                "trackingInfo":[{"company":"DHL","number":"X1","url":"https://dhl.example/X1"}]},
               {"displayStatus":null,"estimatedDeliveryAt":null,"deliveredAt":null,"trackingInfo":[]}]}
            """;

    private final SettableClock clock = new SettableClock();
    private final List<Query> asked = new ArrayList<>();
    private final Deque<Mono<Reply>> script = new ArrayDeque<>();
    private final GraphqlShop shop = shop("specs");

    @Test
    void readsAProduct() {
        says("{\"product\":" + laptop("1", "ACTIVE", "1299.0") + "}");

        Product product =
                Objects.requireNonNull(
                        shop.product(new ProductLookup("gid://shopify/Product/1"), LATER).block());

        assertThat(product.description())
                .isEqualTo("Fast & quiet.\nScreen: 15.6\" 144 Hz\nWeight\nPorts: 3");
        assertThat(product.specifications())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "Refresh rate", "144 Hz",
                                "Outputs", "HDMI, USB-C",
                                "Mass", "2.1 kg",
                                "Odd", "{oops",
                                "Memory", "16 GB, 32 GB",
                                "Screen", "15.6\" 144 Hz",
                                "Ports", "3"));
        var first = product.variants().getFirst();
        assertThat(first.price()).isEqualTo(usd("1299.00"));
        assertThat(first.compareAt()).isEqualTo(usd("1399.00"));
        assertThat(first.inventory()).isZero();
        assertThat(first.options()).containsEntry("Memory", "16 GB");
        var second = product.variants().getLast();
        assertThat(second.compareAt()).isNull();
        assertThat(second.inventory()).isNull();
    }

    @Test
    void showsNothingThatIsNotSold() {
        says("{\"product\":" + laptop("1", "DRAFT", "1299.0") + "}");
        assertThat(shop.product(new ProductLookup("gid://shopify/Product/1"), LATER).block())
                .isNull();

        says("{\"product\":null}");
        assertThat(shop.product(new ProductLookup("gid://shopify/Product/1"), LATER).block())
                .isNull();
    }

    @Test
    void turnsPagesUntilEnoughFit() {
        says(page(true, laptop("1", "ACTIVE", "1299.0"), laptop("2", "ACTIVE", "1600.0")));
        says(page(true, laptop("3", "ARCHIVED", "900.0"), laptop("4", "ACTIVE", "1000.0")));
        var search = new ProductSearch("vega", null, null, new BigDecimal("1500"), 2);

        List<Product> found = Objects.requireNonNull(shop.products(search, LATER).block());

        assertThat(found)
                .extracting(Product::id)
                .containsExactly("gid://shopify/Product/1", "gid://shopify/Product/4");
        assertThat(asked).hasSize(2);
        assertThat(asked.getFirst().variables())
                .containsEntry("sortKey", "RELEVANCE")
                .containsEntry("first", 2)
                .containsEntry("after", null)
                .containsEntry("withSpecifications", true);
        assertThat(asked.getLast().variables()).containsEntry("after", "cursor");
    }

    @Test
    void halvesAPageThatCostsTooMuch() {
        fails(ShopFailure.lasting(Reason.TOO_COSTLY, ""));
        fails(ShopFailure.lasting(Reason.TOO_COSTLY, ""));
        says(page(false, laptop("1", "ACTIVE", "1299.0")));

        assertThat(shop.products(search("vega"), LATER).block()).hasSize(1);
        assertThat(asked)
                .extracting(query -> query.variables().get("first"))
                .containsExactly(4, 2, 1);
        fails(ShopFailure.lasting(Reason.TOO_COSTLY, ""));
        assertThat(failure(shop.products(search("vega"), LATER)).reason())
                .isEqualTo(Reason.TOO_COSTLY);
    }

    @Test
    void asksForNoSpecificationsWithoutANamespace() {
        says(page(false));

        assertThat(shop("").products(search(""), LATER).block()).isEmpty();
        assertThat(asked.getFirst().variables())
                .containsEntry("withSpecifications", false)
                .containsEntry("specifications", null)
                .containsEntry("sortKey", "TITLE");
    }

    @Test
    void namesWhatIsMissing() {
        says("{\"product\":{\"priceRangeV2\":{\"minVariantPrice\":{\"amount\":\"x\"}}}}");

        assertThat(failure(shop.product(new ProductLookup("gid://shopify/Product/1"), LATER)))
                .hasMessage("data.product.priceRangeV2.minVariantPrice.amount: unreadable");
    }

    @Test
    void countsTheCatalogueAtMostOnceAMinute() {
        says(cataloguePage(true, "Laptops", "Phones", ""));
        says(cataloguePage(false, "Laptops"));
        says(cataloguePage(false, "Phones"));

        var first = Objects.requireNonNull(shop.catalogue(LATER).block());
        clock.advance(Duration.ofSeconds(59));
        var second = shop.catalogue(LATER.plusSeconds(60)).block();
        clock.advance(Duration.ofSeconds(1));
        var third = Objects.requireNonNull(shop.catalogue(LATER.plusSeconds(60)).block());

        assertThat(first.productTypes()).isEqualTo(Map.of("Laptops", 2, "Phones", 1));
        assertThat(first.currency()).isEqualTo("USD");
        assertThat(second).isEqualTo(first);
        assertThat(third.productTypes()).isEqualTo(Map.of("Phones", 1));
    }

    @Test
    void forgetsAFailureOfTheCatalogue() {
        fails(ShopFailure.lasting(Reason.UNAVAILABLE, "down"));
        says(cataloguePage(false, "Phones"));

        assertThat(failure(shop.catalogue(LATER))).hasMessage("down");
        assertThat(shop.catalogue(LATER).block()).isNotNull();
    }

    @Test
    void readsOrdersWithTheirProofs() {
        says("{\"orders\":{\"nodes\":[" + ORDER + "]}}");

        Order order =
                Objects.requireNonNull(shop.orders(new OrderName("1001"), LATER).block())
                        .getFirst();

        assertThat(order.emails())
                .containsExactlyInAnyOrder(
                        new Email("bob@example.com"), new Email("b@example.com"));
        assertThat(order.emailWithheld()).isFalse();
        assertThat(order.financialStatus()).isEqualTo("UNKNOWN");
        assertThat(order.shipments())
                .extracting(Order.Shipment::status, Order.Shipment::trackingNumber)
                .containsExactly(tuple("IN_TRANSIT", "X1"), tuple("UNKNOWN", null));
        assertThat(asked.getFirst().variables()).containsEntry("query", "name:\"1001\"");
    }

    @Test
    void knowsThatAProofWasWithheld() {
        String silent = ORDER.replace("\"bob@example.com\"", "null").replace("B@example.com", "");
        script.add(
                Mono.just(
                        new Reply(
                                data("{\"orders\":{\"nodes\":[" + silent + "]}}"),
                                Set.of("email"),
                                null)));

        Order order =
                Objects.requireNonNull(shop.orders(new OrderName("1001"), LATER).block())
                        .getFirst();

        assertThat(order.emails()).isEmpty();
        assertThat(order.emailWithheld()).isTrue();
    }

    @Test
    void readsACustomer() {
        says(
                """
                {"customerByIdentifier":{"id":"gid://shopify/Customer/1","displayName":null,
                 "numberOfOrders":"5000000000","amountSpent":{"amount":"1.5","currencyCode":"USD"},
                 "tags":["vip"],"defaultEmailAddress":null}}
                """);
        says("{\"customerByIdentifier\":null}");
        var lookup = new CustomerLookup(new Email("bob@example.com"));

        var customer = Objects.requireNonNull(shop.customer(lookup, LATER).block());

        assertThat(customer.orders()).isEqualTo(5_000_000_000L);
        assertThat(customer.email()).isNull();
        assertThat(customer.tags()).containsExactly("vip");
        assertThat(shop.customer(lookup, LATER).block()).isNull();
    }

    @Test
    void failsWhereThereIsNoStore() {
        var api = new NoShop();
        var none =
                new GraphqlShop(api, new Pages(api, 4), new CatalogueReader(api, clock), "specs");

        assertThat(failure(none.products(search("vega"), LATER)).reason())
                .isEqualTo(Reason.NOT_CONFIGURED);
        assertThat(failure(none.catalogue(LATER)).reason()).isEqualTo(Reason.NOT_CONFIGURED);
    }

    private GraphqlShop shop(String specifications) {
        ShopApi api =
                (query, _) -> {
                    asked.add(query);
                    return script.remove();
                };
        return new GraphqlShop(
                api, new Pages(api, 4), new CatalogueReader(api, clock), specifications);
    }

    private void says(String data) {
        script.add(Mono.just(new Reply(data(data), Set.of(), null)));
    }

    private void fails(ShopFailure failure) {
        script.add(Mono.error(failure));
    }

    private static JsonPart data(String json) {
        try {
            return JsonPart.root(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String laptop(String id, String status, String cheapest) {
        return LAPTOP.replace("@id", id).replace("@status", status).replace("@cheapest", cheapest);
    }

    private static String page(boolean more, String... products) {
        return "{\"products\":{\"nodes\":[%s],\"pageInfo\":{\"hasNextPage\":%s,\"endCursor\":\"cursor\"}}}"
                .formatted(String.join(",", products), more);
    }

    private static String cataloguePage(boolean more, String... types) {
        List<String> products = new ArrayList<>();
        for (String type : types) {
            products.add("{\"productType\":\"" + type + "\"}");
        }
        return page(more, products.toArray(String[]::new))
                .replaceFirst("\\{", "{\"shop\":{\"currencyCode\":\"USD\"},");
    }

    private static ShopFailure failure(Mono<?> asking) {
        return Objects.requireNonNull(catchThrowableOfType(ShopFailure.class, asking::block));
    }
}
