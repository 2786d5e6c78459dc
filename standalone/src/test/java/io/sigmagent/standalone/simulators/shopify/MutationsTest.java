package io.sigmagent.standalone.simulators.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can be written into the store. */
class MutationsTest {

    private static ShopifySimulator simulator;
    private static AdminClient client;

    @BeforeAll
    static void start() {
        simulator =
                ShopifySimulator.start(
                        ShopifySimulator.Settings.demo(
                                new SettableClock(Instant.parse("2026-03-10T10:00:00Z"))));
        client = new AdminClient(simulator, "shpat_simulated");
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void makesADraftOrderWithADiscountAndSendsItsInvoice() {
        Variant variant = simulator.catalogue().products().getFirst().variants().getFirst();
        JsonNode made = client.run("draft-order", Map.of("input", draft(variant, 10.0)));

        JsonNode draft = made.at("/data/draftOrderCreate/draftOrder");
        assertThat(made.has("errors")).as("%s", made).isFalse();
        assertThat(new BigDecimal(draft.at("/totalDiscountsSet/shopMoney/amount").asText()))
                .isEqualByComparingTo(variant.price().multiply(new BigDecimal("0.20")));
        assertThat(new BigDecimal(draft.at("/totalPriceSet/shopMoney/amount").asText()))
                .isEqualByComparingTo(variant.price().multiply(new BigDecimal("1.8")));
        assertThat(draft.path("status").asText()).isEqualTo("OPEN");
        assertThat(draft.path("name").asText()).isEqualTo("#D4");

        JsonNode sent =
                client.ask(
                        "mutation($id: ID!) { draftOrderInvoiceSend(id: $id) { draftOrder { status"
                                + " invoiceSentAt } userErrors { message } } }",
                        Map.of("id", draft.path("id").asText()));
        JsonNode found =
                client.ask(
                        "{ draftOrders(first: 1, query: \"tag:'sigmagent-42'\") { nodes { id status"
                                + " } } }");

        assertThat(sent.at("/data/draftOrderInvoiceSend/draftOrder/status").asText())
                .isEqualTo("INVOICE_SENT");
        assertThat(found.at("/data/draftOrders/nodes/0/id")).isEqualTo(draft.path("id"));
    }

    @Test
    void refusesADraftOrderOfSomethingUnknown() {
        JsonNode made =
                client.run(
                        "draft-order",
                        Map.of(
                                "input",
                                Map.of(
                                        "lineItems",
                                        List.of(
                                                Map.of(
                                                        "variantId",
                                                        "gid://shopify/ProductVariant/1",
                                                        "quantity",
                                                        1)))));

        assertThat(made.at("/data/draftOrderCreate/draftOrder").isNull()).isTrue();
        assertThat(made.at("/data/draftOrderCreate/userErrors/0/message").asText())
                .isEqualTo("Product with ID 1 is no longer available.");
    }

    @Test
    void makesADiscountCodeOnce() {
        Map<String, Object> discount =
                Map.of(
                        "title",
                        "Chat courtesy",
                        "code",
                        "SIGMA-7F3K",
                        "startsAt",
                        "2026-03-01T00:00:00Z",
                        "endsAt",
                        "2026-04-01T00:00:00Z",
                        "usageLimit",
                        1,
                        "appliesOncePerCustomer",
                        true,
                        "context",
                        Map.of("all", "ALL"),
                        "customerGets",
                        Map.of("value", Map.of("percentage", 0.1), "items", Map.of("all", true)),
                        "minimumRequirement",
                        Map.of("subtotal", Map.of("greaterThanOrEqualToSubtotal", "50.00")));
        JsonNode first = client.run("discount-code", Map.of("basicCodeDiscount", discount));
        JsonNode second = client.run("discount-code", Map.of("basicCodeDiscount", discount));
        JsonNode found = client.ask("{ codeDiscountNodeByCode(code: \"sigma-7f3k\") { id } }");

        JsonNode made = first.at("/data/discountCodeBasicCreate/codeDiscountNode");
        assertThat(first.has("errors")).as("%s", first).isFalse();
        assertThat(made.at("/codeDiscount/status").asText()).isEqualTo("ACTIVE");
        assertThat(made.at("/codeDiscount/codes/nodes/0/code").asText()).isEqualTo("SIGMA-7F3K");
        assertThat(second.at("/data/discountCodeBasicCreate/userErrors/0/code").asText())
                .isEqualTo("TAKEN");
        assertThat(first.at("/extensions/cost/requestedQueryCost").asInt()).isEqualTo(10);
        assertThat(found.at("/data/codeDiscountNodeByCode/id")).isEqualTo(made.path("id"));
    }

    @Test
    void addsTagsThatSearchFinds() {
        JsonNode order =
                client.ask("{ orders(first: 1, query: \"name:1001\") { nodes { id } } }")
                        .at("/data/orders/nodes/0/id");
        JsonNode tagged =
                client.ask(
                        "mutation($id: ID!) { tagsAdd(id: $id, tags: [\"sigmagent\"]) { node { id }"
                                + " userErrors { message } } }",
                        Map.of("id", order.asText()));

        assertThat(tagged.at("/data/tagsAdd/node/id")).isEqualTo(order);
        assertThat(
                        client.ask(
                                        "{ orders(first: 5, query: \"tag:sigmagent\") { nodes { id"
                                                + " tags } } }")
                                .at("/data/orders/nodes/0/id"))
                .isEqualTo(order);
    }

    @Test
    void keepsWebhookSubscriptionsAndRefusesASecondOfTheSame() {
        String subscribe =
                "mutation { webhookSubscriptionCreate(topic: ORDERS_CREATE, webhookSubscription:"
                    + " {uri: \"https://sigmagent.example.com/webhooks/shopify\", format: JSON}) {"
                    + " webhookSubscription { id topic uri format includeFields filter apiVersion {"
                    + " handle } } userErrors { field message } } }";
        JsonNode first = client.ask(subscribe);
        JsonNode second = client.ask(subscribe);

        assertThat(first.at("/data/webhookSubscriptionCreate/webhookSubscription/topic").asText())
                .isEqualTo("ORDERS_CREATE");
        assertThat(second.at("/data/webhookSubscriptionCreate/userErrors/0/message").asText())
                .contains("already been taken");
        assertThat(
                        client.ask("{ webhookSubscriptions(first: 5) { nodes { uri } } }")
                                .at("/data/webhookSubscriptions/nodes"))
                .hasSize(1);
    }

    private static Map<String, Object> draft(Variant variant, double percent) {
        return Map.of(
                "email", "alex.chen@example.com",
                "tags", List.of("sigmagent-42"),
                "customAttributes", List.of(Map.of("key", "sigmagent_session_id", "value", "demo")),
                "lineItems",
                        List.of(
                                Map.of(
                                        "variantId",
                                        Gid.of("ProductVariant", variant.id()),
                                        "quantity",
                                        2)),
                "appliedDiscount",
                        Map.of(
                                "title",
                                "Chat offer",
                                "description",
                                "courtesy",
                                "valueType",
                                "PERCENTAGE",
                                "value",
                                percent),
                "reserveInventoryUntil", "2026-03-11T00:00:00Z");
    }
}
