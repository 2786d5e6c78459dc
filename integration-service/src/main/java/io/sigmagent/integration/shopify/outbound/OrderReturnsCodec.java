package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.domain.OrderReturns;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Shopify's JSON of what can be given back stops here. */
final class OrderReturnsCodec {

    private OrderReturnsCodec() {}

    static OrderReturns toDomain(JsonPart json) {
        List<OrderReturns.Sent> sent =
                json.nodes("returnableFulfillments").stream()
                        .flatMap(parcel -> parcel.nodes("returnableFulfillmentLineItems").stream())
                        .map(OrderReturnsCodec::sent)
                        .toList();
        List<OrderReturns.Known> known =
                json.at("order").nodes("returns").stream().map(OrderReturnsCodec::known).toList();
        return new OrderReturns(sent, known, reasons(json));
    }

    private static OrderReturns.Sent sent(JsonPart json) {
        JsonPart line = json.at("fulfillmentLineItem");
        return new OrderReturns.Sent(
                line.text("id"), line.at("lineItem").text("id"), json.number("quantity"));
    }

    private static OrderReturns.Known known(JsonPart json) {
        return new OrderReturns.Known(
                json.text("id"),
                json.text("name"),
                json.nodes("returnLineItems").stream()
                        .map(line -> line.textOrNull("customerNote"))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Map<String, String> reasons(JsonPart json) {
        Map<String, String> reasons = new TreeMap<>();
        for (JsonPart reason : json.nodes("returnReasonDefinitions")) {
            if (!reason.flag("deleted")) {
                reasons.put(reason.text("handle").toLowerCase(Locale.ROOT), reason.text("id"));
            }
        }
        return reasons;
    }
}
