package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.application.Shop;
import io.sigmagent.integration.shopify.domain.Catalogue;
import io.sigmagent.integration.shopify.domain.Customer;
import io.sigmagent.integration.shopify.domain.Order;
import io.sigmagent.integration.shopify.domain.OrderName;
import io.sigmagent.integration.shopify.domain.Product;
import io.sigmagent.integration.shopify.domain.SearchQuery;
import io.sigmagent.integration.shopify.domain.StoreCall.CustomerLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.ProductLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.ProductSearch;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The store by its GraphQL door. */
final class GraphqlShop implements Shop {

    private static final int MOST_PAGES = 10;
    private static final int VARIANTS_IN_SEARCH = 20;
    private static final int VARIANTS_OF_ONE = 100;
    private static final int ORDERS_OF_A_NAME = 10;

    private final ShopApi api;
    private final Pages pages;
    private final CatalogueReader catalogue;
    private final String specifications;

    /**
     * @param specifications namespace of the metafields that are specifications; empty = none
     */
    GraphqlShop(ShopApi api, Pages pages, CatalogueReader catalogue, String specifications) {
        this.api = api;
        this.pages = pages;
        this.catalogue = catalogue;
        this.specifications = specifications;
    }

    /** What the search finds is looked at again: its index lags behind the products. */
    @Override
    public Mono<List<Product>> products(ProductSearch search, Instant deadlineAt) {
        Map<String, @Nullable Object> variables = productVariables(VARIANTS_IN_SEARCH);
        variables.put("query", SearchQuery.products(search).text());
        variables.put("sortKey", SearchQuery.ranks(search) ? "RELEVANCE" : "TITLE");
        return pages.of(new Query(Operation.PRODUCT_SEARCH, variables), search.limit(), deadlineAt)
                .take(MOST_PAGES)
                .concatMapIterable(page -> page.nodes("products"))
                .concatMap(json -> Mono.justOrEmpty(ProductCodec.toDomain(json)))
                .filter(search::fits)
                .take(search.limit())
                .collectList();
    }

    @Override
    public Mono<Product> product(ProductLookup lookup, Instant deadlineAt) {
        Map<String, @Nullable Object> variables = productVariables(VARIANTS_OF_ONE);
        variables.put("id", lookup.productId());
        return api.ask(new Query(Operation.PRODUCT_LOOKUP, variables), deadlineAt)
                .map(reply -> reply.data().at("product"))
                .filter(json -> !json.isAbsent())
                .flatMap(json -> Mono.justOrEmpty(ProductCodec.toDomain(json)))
                .filter(Product::sold);
    }

    @Override
    public Mono<Catalogue> catalogue(Instant deadlineAt) {
        return catalogue.read(deadlineAt);
    }

    @Override
    public Mono<List<Order>> orders(OrderName name, Instant deadlineAt) {
        Map<String, @Nullable Object> variables =
                Map.of("query", SearchQuery.orders(name).text(), "first", ORDERS_OF_A_NAME);
        return api.ask(new Query(Operation.ORDER_LOOKUP, variables), deadlineAt)
                .map(GraphqlShop::orders);
    }

    @Override
    public Mono<Customer> customer(CustomerLookup lookup, Instant deadlineAt) {
        Map<String, @Nullable Object> variables = Map.of("email", lookup.email().address());
        return api.ask(new Query(Operation.CUSTOMER_LOOKUP, variables), deadlineAt)
                .map(reply -> reply.data().at("customerByIdentifier"))
                .filter(json -> !json.isAbsent())
                .map(CustomerCodec::toDomain);
    }

    private static List<Order> orders(Reply reply) {
        return reply.data().nodes("orders").stream()
                .map(json -> OrderCodec.toDomain(json, reply.withheld()))
                .toList();
    }

    private Map<String, @Nullable Object> productVariables(int variants) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("variants", variants);
        variables.put("specifications", specifications.isEmpty() ? null : specifications);
        variables.put("withSpecifications", !specifications.isEmpty());
        return variables;
    }
}
