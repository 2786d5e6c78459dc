package io.sigmagent.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.OrderOwner;
import io.sigmagent.standalone.simulators.shopify.ShopifySimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The orders of the store, each of which is taken by one test. */
final class SampleOrders {

    private static final String QUERY =
            "{ orders(first: 120) { nodes { id name email displayFinancialStatus"
                    + " displayFulfillmentStatus returnStatus customer { id }"
                    + " fulfillments(first: 1) { displayStatus }"
                    + " shippingAddress { countryCodeV2 }"
                    + " currentTotalPriceSet { shopMoney { amount currencyCode } } } } }";

    /** An order as the shop's owner sees it. */
    record Sample(JsonNode json) {

        String id() {
            return json.path("id").asText();
        }

        String name() {
            return json.path("name").asText();
        }

        String customerId() {
            return json.path("customer").path("id").asText();
        }

        String country() {
            return json.path("shippingAddress").path("countryCodeV2").asText();
        }

        OrderOwner owner() {
            return new OrderOwner(null, json.path("email").asText());
        }

        Money total() {
            JsonNode money = json.path("currentTotalPriceSet").path("shopMoney");
            return Money.of(money.path("amount").asText(), money.path("currencyCode").asText());
        }

        private boolean stands(String payment, String fulfillment) {
            return json.path("displayFinancialStatus").asText().equals(payment)
                    && json.path("displayFulfillmentStatus").asText().equals(fulfillment);
        }

        private boolean isDelivered() {
            return stands("PAID", "FULFILLED")
                    && json.at("/fulfillments/0/displayStatus").asText().equals("DELIVERED")
                    && json.path("returnStatus").asText().equals("NO_RETURN");
        }
    }

    private final List<Sample> left;
    private final Sample open;

    private SampleOrders(List<Sample> all) {
        this.left = all;
        this.open = take("PAID", "UNFULFILLED");
    }

    static SampleOrders of(ShopifySimulator store) {
        List<Sample> all = new ArrayList<>();
        SampleOrder.ask(store, QUERY).forEach(json -> all.add(new Sample(json)));
        // Guests have no account by which they could be found.
        all.removeIf(sample -> sample.customerId().isEmpty());
        return new SampleOrders(all);
    }

    /** One that stands so. */
    synchronized Sample take(String payment, String fulfillment) {
        return take(sample -> sample.stands(payment, fulfillment));
    }

    /** One that is paid and not sent, and that nobody changes. */
    Sample open() {
        return open;
    }

    /** One that stands in one of these ways and goes to the United States. */
    synchronized Sample american(List<String> fulfillments) {
        return take(sample ->
                fulfillments.stream().anyMatch(one -> sample.stands("PAID", one))
                        && sample.country().equals("US"));
    }

    /** One that has arrived, and of which nothing is given back. */
    synchronized Sample delivered() {
        return take(Sample::isDelivered);
    }

    private Sample take(Predicate<Sample> wanted) {
        Sample found = left.stream().filter(wanted).findFirst().orElseThrow();
        left.remove(found);
        return found;
    }
}
