package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.domain.Email;
import io.sigmagent.integration.shopify.domain.Order;
import io.sigmagent.integration.shopify.domain.Order.Line;
import io.sigmagent.integration.shopify.domain.Order.Shipment;
import io.sigmagent.integration.shopify.domain.OrderName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shopify's JSON of an order stops here. */
final class OrderCodec {

    private static final String UNKNOWN = "UNKNOWN";
    private static final Set<String> PROOFS =
            Set.of("email", "customer", "defaultEmailAddress", "emailAddress");

    private OrderCodec() {}

    /**
     * Reads an order.
     *
     * @param withheld names of fields that the store did not let us see
     */
    static Order toDomain(JsonPart json, Set<String> withheld) {
        return new Order(
                json.text("id"),
                new OrderName(json.text("name")),
                json.text("name"),
                emails(json),
                withheld.stream().anyMatch(PROOFS::contains),
                json.instant("processedAt"),
                json.textOr("displayFinancialStatus", UNKNOWN),
                json.textOr("displayFulfillmentStatus", UNKNOWN),
                json.instantOrNull("cancelledAt"),
                json.at("currentTotalPriceSet").money("shopMoney"),
                json.at("totalRefundedSet").money("shopMoney"),
                json.nodes("lineItems").stream().map(OrderCodec::line).toList(),
                json.list("fulfillments").stream().map(OrderCodec::shipment).toList(),
                json.at("customer").textOrNull("id"));
    }

    private static Set<Email> emails(JsonPart json) {
        Set<Email> emails = new HashSet<>();
        JsonPart customer = json.at("customer").at("defaultEmailAddress");
        add(emails, json.textOrNull("email"));
        add(emails, customer.textOrNull("emailAddress"));
        return emails;
    }

    private static void add(Set<Email> emails, @Nullable String address) {
        // What is no address proves nothing.
        if (address != null && Email.isAddress(address)) {
            emails.add(new Email(address));
        }
    }

    private static Line line(JsonPart json) {
        return new Line(
                json.text("title"),
                json.textOrNull("variantTitle"),
                json.number("currentQuantity"),
                json.at("discountedUnitPriceSet").money("shopMoney"),
                json.at("variant").textOrNull("id"));
    }

    private static Shipment shipment(JsonPart json) {
        List<JsonPart> tracking = json.list("trackingInfo");
        JsonPart first = tracking.isEmpty() ? json.at("none") : tracking.getFirst();
        return new Shipment(
                json.textOr("displayStatus", UNKNOWN),
                first.textOrNull("company"),
                first.textOrNull("number"),
                first.textOrNull("url"),
                json.instantOrNull("estimatedDeliveryAt"),
                json.instantOrNull("deliveredAt"));
    }
}
