package io.sigmagent.standalone.simulators.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire: what a client of the Admin API sees. */
class ShopifySimulatorTest {

    private static final String GRAPHQL = "/admin/api/2026-07/graphql.json";
    private static final SettableClock clock =
            new SettableClock(Instant.parse("2026-03-10T10:00:00Z"));

    private static ShopifySimulator simulator;
    private static AdminClient client;

    @BeforeAll
    static void start() {
        simulator =
                ShopifySimulator.start(
                        ShopifySimulator.Settings.demo(clock)
                                .withShopUrl(URI.create("http://localhost:8000"))
                                .withBucket(2000, 100));
        client = new AdminClient(simulator, "shpat_simulated");
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @BeforeEach
    void refill() {
        simulator.faults().clear();
        clock.forward(Duration.ofMinutes(1));
    }

    @Test
    void findsWhatTheFirstCustomerAsksFor() {
        JsonNode answer =
                client.run(
                        "product-search",
                        Map.of(
                                "query",
                                "status:active AND (gaming laptop) AND price:<=1500",
                                "first",
                                20));

        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        List<JsonNode> found = nodes(answer.at("/data/products"));
        assertThat(found).hasSizeGreaterThanOrEqualTo(6);
        assertThat(found)
                .allSatisfy(product -> {
                    assertThat(product.path("productType").asText()).isEqualTo("Gaming Laptops");
                    assertThat(amount(product.at("/priceRangeV2/minVariantPrice/amount")))
                            .isLessThanOrEqualTo(new BigDecimal("1500"));
                    assertThat(product.path("onlineStoreUrl").asText())
                            .isEqualTo(
                                    "http://localhost:8000/products/"
                                            + product.path("handle").asText());
                    assertThat(product.at("/metafields/nodes").size()).isPositive();
                });
        assertThat(
                        client.get(
                                        URI.create(
                                                        found.getFirst()
                                                                .at(
                                                                        "/featuredMedia/preview/image/url")
                                                                .asText())
                                                .getPath())
                                .body())
                .startsWith("<svg");
    }

    @Test
    void tellsAProductByItsHandleAndNothingForAnUnknownOne() {
        JsonNode known =
                client.run(
                        "product-by-handle", Map.of("handle", "kestrelon-talon-15-gaming-laptop"));
        JsonNode unknown = client.run("product-by-handle", Map.of("handle", "nowhere"));

        JsonNode product = known.at("/data/productByIdentifier");
        assertThat(known.has("errors")).as("%s", known).isFalse();
        assertThat(product.path("options").findValuesAsText("name")).contains("Memory", "Storage");
        assertThat(product.at("/metafield/value").asText()).isEqualTo("Brightforge Ember 50 6 GB");
        assertThat(product.at("/variants/nodes")).hasSize(4);
        assertThat(unknown.at("/data/productByIdentifier").isNull()).isTrue();
    }

    @Test
    void tellsStockOfAVariant() {
        JsonNode first =
                client.ask(
                        "{ products(first: 1) { nodes { variants(first: 1) { nodes { id sku"
                                + " inventoryQuantity } } } } }");
        JsonNode variant = first.at("/data/products/nodes/0/variants/nodes/0");

        JsonNode stock =
                client.run(
                        "stock",
                        Map.of(
                                "id",
                                variant.path("id").asText(),
                                "sku",
                                "sku:\"" + variant.path("sku").asText() + "\""));

        assertThat(stock.has("errors")).as("%s", stock).isFalse();
        assertThat(
                        stock.at(
                                        "/data/productVariant/inventoryItem/inventoryLevels/nodes/0/quantities/0/quantity")
                                .asInt())
                .isEqualTo(variant.path("inventoryQuantity").asInt());
        assertThat(stock.at("/data/inventoryItems/nodes")).hasSize(1);
    }

    @Test
    void findsAnOrderByNameAndEmail() {
        Order order = new Store(simulator.catalogue(), clock, null).orders().get(99);

        JsonNode found =
                client.run(
                        "order-search",
                        Map.of(
                                "query",
                                "name:\"#1100\" AND email:\"" + order.email() + "\"",
                                "first",
                                5));
        JsonNode foreign =
                client.run(
                        "order-search",
                        Map.of(
                                "query",
                                "name:#1100 AND email:\"somebody@else.example\"",
                                "first",
                                5));

        assertThat(found.has("errors")).as("%s", found).isFalse();
        assertThat(nodes(found.at("/data/orders")))
                .singleElement()
                .satisfies(one -> assertThat(one.path("name").asText()).isEqualTo("#1100"));
        assertThat(nodes(foreign.at("/data/orders"))).isEmpty();
    }

    @Test
    void tellsACustomerWithOrdersThatAddUp() {
        JsonNode answer = client.run("customer-by-email", Map.of("email", "Alex.Chen@example.com"));
        JsonNode search =
                client.run(
                        "customer-search",
                        Map.of("query", "email:\"alex.chen@example.com\"", "first", 3));

        JsonNode customer = answer.at("/data/customerByIdentifier");
        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        JsonNode orders =
                client.run(
                        "order-search",
                        Map.of(
                                "query",
                                "customer_id:" + customer.path("legacyResourceId").asText(),
                                "first",
                                50));
        assertThat(customer.path("numberOfOrders").asInt())
                .isPositive()
                .isEqualTo(nodes(orders.at("/data/orders")).size());
        assertThat(nodes(search.at("/data/customers"))).hasSize(1);
    }

    @Test
    void tellsShopScopesVersionsAndTypes() {
        JsonNode shop = client.run("shop", Map.of());

        assertThat(shop.has("errors")).as("%s", shop).isFalse();
        assertThat(shop.at("/data/shop/currencyCode").asText()).isEqualTo("USD");
        assertThat(shop.at("/data/currentAppInstallation/accessScopes").findValuesAsText("handle"))
                .contains("read_products", "read_orders");
        assertThat(shop.at("/data/productTypes/nodes").toString())
                .contains("\"Gaming Laptops\"", "\"TVs\"");
    }

    @Test
    void pagesWithoutLossOrRepeat() {
        String query =
                "query($after: String) { products(first: 50, after: $after, sortKey: TITLE) { nodes"
                        + " { title } pageInfo { hasNextPage endCursor } } }";
        List<String> titles = new ArrayList<>();
        JsonNode page = client.ask(query);
        while (true) {
            titles.addAll(page.at("/data/products/nodes").findValuesAsText("title"));
            if (!page.at("/data/products/pageInfo/hasNextPage").asBoolean()) {
                break;
            }
            page =
                    client.ask(
                            query,
                            Map.of("after", page.at("/data/products/pageInfo/endCursor").asText()));
        }

        assertThat(titles)
                .hasSize(simulator.catalogue().all().size())
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void refusesAWrongTokenWithAText() {
        HttpResponse<String> answer =
                new AdminClient(simulator, "shpat_wrong")
                        .post(GRAPHQL, "{\"query\":\"{ shop { id } }\"}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(AdminClient.json(answer.body()).path("errors").asText())
                .startsWith("[API] Invalid API key or access token");
    }

    @Test
    void givesATokenForClientCredentials() {
        String form =
                "{\"client_id\":\"simulated-client\",\"client_secret\":\"%s\",\"grant_type\":\"client_credentials\"}";
        HttpResponse<String> refused =
                client.post("/admin/oauth/access_token", form.formatted("wrong"));
        HttpResponse<String> granted =
                client.post("/admin/oauth/access_token", form.formatted("simulated-secret"));
        AdminClient other =
                new AdminClient(
                        simulator, AdminClient.json(granted.body()).path("access_token").asText());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(AdminClient.json(granted.body()).path("expires_in").asInt()).isEqualTo(86_399);
        assertThat(other.ask("{ shop { name } }").at("/data/shop/name").asText()).isNotEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(other.post(GRAPHQL, "{\"query\":\"{ shop { id } }\"}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void tellsTheVersionThatItServes() {
        HttpResponse<String> older =
                client.post("/admin/api/2024-01/graphql.json", "{\"query\":\"{ shop { id } }\"}");
        HttpResponse<String> younger =
                client.post("/admin/api/2031-01/graphql.json", "{\"query\":\"{ shop { id } }\"}");

        assertThat(older.headers().firstValue("X-Shopify-API-Version")).hasValue("2026-07");
        assertThat(older.headers().firstValue("x-request-id")).isPresent();
        assertThat(younger.statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAnUnknownFieldAsShopifyDoes() {
        JsonNode answer = client.ask("{ shop { id colour } }");

        JsonNode error = answer.at("/errors/0");
        assertThat(answer.has("data")).isFalse();
        assertThat(error.path("message").asText())
                .isEqualTo("Field 'colour' doesn't exist on type 'Shop'");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("undefinedField");
        assertThat(error.at("/extensions/typeName").asText()).isEqualTo("Shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ products { nodes { id } } }",
                "{ products(first: 251) { nodes { id } } }",
                "{ products(first: 1, last: 1) { nodes { id } } }",
                "{ products(first: 1, sortKey: RELEVANCE) { nodes { id } } }",
                "{ products(first: 1, after: \"nonsense\") { nodes { id } } }"
            })
    void refusesAPageThatShopifyRefuses(String query) {
        JsonNode answer = client.ask(query);

        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("BAD_REQUEST");
        assertThat(answer.at("/errors/0/path/0").asText()).isEqualTo("products");
        assertThat(answer.path("data").isNull()).isTrue();
    }

    @Test
    void refusesBrokenRequests() {
        assertThat(client.post(GRAPHQL, "{}").statusCode()).isEqualTo(400);
        assertThat(client.post(GRAPHQL, "not json").statusCode()).isEqualTo(400);
        assertThat(client.ask("{ shop { ").path("errors")).hasSize(1);
        assertThat(
                        client.ask("query($id: ID!) { product(id: $id) { id } }")
                                .at("/errors/0/extensions/code")
                                .asText())
                .isEqualTo("INVALID_VARIABLE");
        assertThat(
                        client.ask("query A { shop { id } } query B { shop { id } }")
                                .at("/errors/0/message")
                                .asText())
                .isEqualTo("An operation name is required");
    }

    @Test
    void saysThatItHasNoDataInsteadOfMakingThemUp() {
        JsonNode nullable = client.ask("{ shop { name description } }");
        JsonNode needed = client.ask("{ shop { name taxesIncluded } }");

        assertThat(nullable.at("/data/shop/description").isNull()).isTrue();
        assertThat(needed.at("/errors/0/extensions/code").asText())
                .isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(needed.at("/errors/0/message").asText()).contains("Shop.taxesIncluded");
        assertThat(needed.path("data").isNull()).isTrue();
    }

    @Test
    void warnsOfASearchFieldThatItIgnores() {
        JsonNode answer =
                client.ask("{ products(first: 1, query: \"colour:blue\") { nodes { id } } }");

        assertThat(answer.at("/data/products/nodes")).hasSize(1);
        assertThat(answer.at("/extensions/search/0/warnings/0/field").asText()).isEqualTo("colour");
        assertThat(answer.at("/extensions/search/0/warnings/0/code").asText())
                .isEqualTo("invalid_field");
    }

    @Test
    void chargesPointsAndGivesBackWhatWasNotUsed() {
        JsonNode answer =
                client.ask(
                        "{ products(first: 250, query: \"handle:kestrelon-talon-15-gaming-laptop\")"
                                + " { nodes { id } } }");

        // 2 for the connection, ⌊2 · ln 250⌋ = 11 for the products asked for, 1 for the one found.
        JsonNode cost = answer.at("/extensions/cost");
        assertThat(cost.path("requestedQueryCost").asInt()).isEqualTo(13);
        assertThat(cost.path("actualQueryCost").asInt()).isEqualTo(3);
        assertThat(cost.at("/throttleStatus/currentlyAvailable").asInt()).isEqualTo(1997);
        assertThat(cost.at("/throttleStatus/maximumAvailable").asDouble()).isEqualTo(2000.0);
    }

    @Test
    void refusesAQueryAboveAThousandPoints() {
        JsonNode answer =
                client.ask(
                        "{ products(first: 250) { nodes { variants(first: 250) { nodes { product {"
                                + " variants(first: 250) { nodes { id } } } } } } } }");

        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("MAX_COST_EXCEEDED");
        assertThat(answer.has("data")).isFalse();
    }

    @Test
    void throttlesWhenTheBucketIsEmptyAndRestoresIt() {
        String dear =
                "{ products(first: 250) { nodes { variants(first: 250) { nodes { product { id"
                        + " variants(first: 5) { nodes { id } } } } } } } }";
        JsonNode last = client.ask(dear);
        for (int i = 0; i < 20 && !last.has("errors"); i++) {
            last = client.ask(dear);
        }

        assertThat(last.at("/errors/0/extensions/code").asText()).isEqualTo("THROTTLED");
        assertThat(last.at("/extensions/cost/actualQueryCost").isNull()).isTrue();
        assertThat(last.has("data")).isFalse();
        clock.forward(Duration.ofSeconds(10));
        assertThat(client.ask(dear).has("errors")).isFalse();
    }

    @Test
    void failsOnPurposeWhenToldTo() {
        simulator.faults().set(Faults.Mode.THROTTLE, Duration.ZERO, 1);
        assertThat(client.ask("{ shop { id } }").at("/errors/0/extensions/code").asText())
                .isEqualTo("THROTTLED");
        assertThat(client.ask("{ shop { id } }").has("errors")).isFalse();

        assertThat(client.post("/_simulator/faults", "{\"mode\":\"error500\"}").statusCode())
                .isEqualTo(200);
        assertThat(client.post(GRAPHQL, "{\"query\":\"{ shop { id } }\"}").statusCode())
                .isEqualTo(500);

        simulator.faults().set(Faults.Mode.HTML);
        assertThat(
                        client.post(GRAPHQL, "{\"query\":\"{ shop { id } }\"}")
                                .headers()
                                .firstValue("Content-Type"))
                .hasValue("text/html; charset=utf-8");

        simulator.faults().set(Faults.Mode.DOWN);
        assertThatThrownBy(() -> client.ask("{ shop { id } }"))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(client.post("/_simulator/faults", "{\"mode\":\"sideways\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void remembersWhatItWasAskedWithoutTheToken() {
        JsonNode _ = client.run("shop", Map.of());

        String received = client.get("/_simulator/received").body();
        assertThat(received).contains("\"operation\":\"Shop\"").doesNotContain("shpat_");
        assertThat(simulator.received().getLast().operation()).isEqualTo("Shop");
    }

    private static BigDecimal amount(JsonNode text) {
        return new BigDecimal(text.asText());
    }

    private static List<JsonNode> nodes(JsonNode connection) {
        List<JsonNode> nodes = new ArrayList<>();
        connection.path("nodes").forEach(nodes::add);
        return nodes;
    }
}
