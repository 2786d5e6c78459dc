package io.sigmagent.integration.shopify.outbound;

import static java.util.stream.Collectors.joining;

import io.sigmagent.integration.shopify.domain.OrderStanding;
import io.sigmagent.integration.shopify.domain.PostalAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shopify's JSON of how an order stands stops here. */
final class OrderStandingCodec {

    private OrderStandingCodec() {}

    /**
     * Reads it.
     *
     * @param withheld names of fields that the store did not let us see
     */
    static OrderStanding toDomain(JsonPart json, Set<String> withheld) {
        var order = OrderCodec.toDomain(json, withheld);
        List<JsonPart> lines = json.nodes("lineItems");
        return new OrderStanding(
                order,
                address(json.at("shippingAddress")),
                json.at("totalReceivedSet").money("shopMoney"),
                json.textOr("returnStatus", "UNKNOWN"),
                IntStream.range(0, lines.size())
                        .mapToObj(i ->
                                new OrderStanding.Line(
                                        lines.get(i).text("id"),
                                        order.lines().get(i),
                                        lines.get(i).number("unfulfilledQuantity")))
                        .toList(),
                Map.of());
    }

    private static @Nullable PostalAddress address(JsonPart json) {
        return json.isAbsent()
                ? null
                : new PostalAddress(
                        recipient(json),
                        json.textOrNull("address1"),
                        json.textOrNull("address2"),
                        json.textOrNull("zip"),
                        json.textOrNull("city"),
                        json.textOrNull("provinceCode"),
                        json.textOrNull("countryCodeV2"));
    }

    private static @Nullable String recipient(JsonPart json) {
        String name =
                Stream.of(json.textOrNull("firstName"), json.textOrNull("lastName"))
                        .filter(Objects::nonNull)
                        .collect(joining(" "));
        return name.isBlank() ? null : name;
    }
}
