package io.sigmagent.integration.shopify.application;

import io.sigmagent.integration.shopify.domain.Catalogue;
import io.sigmagent.integration.shopify.domain.Customer;
import io.sigmagent.integration.shopify.domain.Order;
import io.sigmagent.integration.shopify.domain.OrderName;
import io.sigmagent.integration.shopify.domain.Product;
import io.sigmagent.integration.shopify.domain.StoreCall.CustomerLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.ProductLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.ProductSearch;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * The store. Every question is answered before its deadline or fails with a {@code ShopFailure};
 * nothing found completes empty.
 */
public interface Shop {

    /** Products that fit, best first, at most as many as wished. */
    Mono<List<Product>> products(ProductSearch search, Instant deadlineAt);

    /** The product, if it is there and sold. */
    Mono<Product> product(ProductLookup lookup, Instant deadlineAt);

    /** What kinds of products there are; may be a minute old. */
    Mono<Catalogue> catalogue(Instant deadlineAt);

    /** Orders whose name is like that, with their emails: not yet to be told to anybody. */
    Mono<List<Order>> orders(OrderName name, Instant deadlineAt);

    /** The customer that the store finds for the email: not yet to be told to anybody. */
    Mono<Customer> customer(CustomerLookup lookup, Instant deadlineAt);
}
