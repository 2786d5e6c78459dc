package io.sigmagent.standalone.simulators.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Searches customers as Shopify's {@code customers(query:)} does. */
final class CustomerSearch {

    private static final Map<String, Comparator<Customer>> SORT_KEYS =
            Map.of(
                    "ID", Comparator.comparingLong(Customer::id),
                    "NAME", Comparator.comparing(Customer::name, String.CASE_INSENSITIVE_ORDER),
                    "CREATED_AT", Comparator.comparing(Customer::createdAt),
                    "UPDATED_AT", Comparator.comparing(Customer::createdAt));

    private CustomerSearch() {}

    static List<Customer> find(Store store, DataFetchingEnvironment env) {
        return SearchArguments.find(store.customers(), search(store), SORT_KEYS, env);
    }

    private static Search<Customer> search(Store store) {
        return new Search<Customer>(
                        one -> List.of(one.name(), one.email(), String.join(" ; ", one.tags())))
                .text("email", one -> List.of(one.email()))
                .text("first_name", one -> List.of(one.firstName()))
                .text("last_name", one -> List.of(one.lastName()))
                .text("country", one -> List.of(one.address().country()))
                .keyword("phone", one -> Stream.ofNullable(one.phone()).toList())
                .keyword("tag", one -> store.tags(one.gid(), one.tags()))
                .keyword("state", one -> List.of(one.id() % 3 == 0 ? "DISABLED" : "ENABLED"))
                .number("id", one -> List.of(BigDecimal.valueOf(one.id())))
                .number(
                        "orders_count",
                        one -> List.of(BigDecimal.valueOf(store.ordersOf(one).size())))
                .time("customer_date", Customer::createdAt)
                .time("updated_at", Customer::createdAt);
    }
}
