package io.sigmagent.standalone.simulators.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Searches orders as Shopify's {@code orders(query:)} does. */
final class OrderSearch {

    private static final Map<String, Comparator<Order>> SORT_KEYS =
            Map.of(
                    "ID", Comparator.comparingLong(Order::number),
                    "ORDER_NUMBER", Comparator.comparingLong(Order::number),
                    "CREATED_AT", Comparator.comparing(Order::createdAt),
                    "PROCESSED_AT", Comparator.comparing(Order::createdAt),
                    "UPDATED_AT", Comparator.comparing(OrderSearch::updatedAt),
                    "TOTAL_PRICE", Comparator.comparing(Order::total),
                    "CURRENT_TOTAL_PRICE", Comparator.comparing(Order::currentTotal),
                    "FINANCIAL_STATUS", Comparator.comparing(order -> order.state().financial()),
                    "FULFILLMENT_STATUS",
                            Comparator.comparing(order -> order.state().fulfillment()),
                    "CUSTOMER_NAME", Comparator.comparing(OrderSearch::customerName));

    private OrderSearch() {}

    static List<Order> find(Store store, List<Order> orders, DataFetchingEnvironment env) {
        return SearchArguments.find(orders, search(store), SORT_KEYS, env);
    }

    static Instant updatedAt(Order order) {
        Instant sent =
                order.shipments().stream()
                        .map(one -> Objects.requireNonNullElse(one.deliveredAt(), one.createdAt()))
                        .max(Comparator.naturalOrder())
                        .orElse(order.createdAt());
        Instant closed = order.state().closedAt();
        return closed != null && closed.isAfter(sent) ? closed : sent;
    }

    private static Search<Order> search(Store store) {
        return new Search<Order>(order -> List.of(order.name(), order.email(), customerName(order)))
                .keyword("name", order -> List.of(order.name(), String.valueOf(order.number())))
                .text("email", order -> List.of(order.email()))
                .keyword("customer_id", order -> customerId(order))
                .keyword("financial_status", order -> List.of(order.state().financial()))
                .keyword("fulfillment_status", OrderSearch::fulfillment)
                .keyword("return_status", order -> List.of(order.state().returned()))
                .keyword("status", OrderSearch::status)
                .keyword("tag", order -> store.tags(order.gid(), order.tags()))
                .keyword("discount_code", order -> Stream.ofNullable(order.discountCode()).toList())
                .keyword(
                        "sku",
                        order ->
                                order.lines().stream()
                                        .map(line -> line.variant().sku())
                                        .filter(Objects::nonNull)
                                        .toList())
                .keyword("test", order -> List.of("false"))
                .number("id", order -> List.of(BigDecimal.valueOf(order.id())))
                .number("current_total_price", order -> List.of(order.currentTotal()))
                .number("total_price", order -> List.of(order.total()))
                .time("created_at", Order::createdAt)
                .time("processed_at", Order::createdAt)
                .time("updated_at", OrderSearch::updatedAt);
    }

    private static List<String> fulfillment(Order order) {
        return switch (order.state().fulfillment()) {
            case "FULFILLED" -> List.of("fulfilled", "shipped");
            case "PARTIALLY_FULFILLED" -> List.of("partial", "partially_fulfilled");
            case "UNFULFILLED" -> List.of("unfulfilled", "unshipped");
            default -> List.of(order.state().fulfillment());
        };
    }

    private static List<String> status(Order order) {
        String status = order.state().searchStatus();
        return status.equals("open")
                ? List.of(status, "not_closed", "any")
                : List.of(status, "any");
    }

    private static List<String> customerId(Order order) {
        Customer customer = order.customer();
        return customer == null ? List.of() : List.of(String.valueOf(customer.id()));
    }

    private static String customerName(Order order) {
        return order.customer() == null ? "" : order.customer().name();
    }
}
