package io.sigmagent.integration.shopify.application;

import io.sigmagent.integration.shopify.domain.Catalogue;
import io.sigmagent.integration.shopify.domain.Customer;
import io.sigmagent.integration.shopify.domain.Order;
import io.sigmagent.integration.shopify.domain.OrderName;
import io.sigmagent.integration.shopify.domain.OrderQuestion.OrderHistory;
import io.sigmagent.integration.shopify.domain.OrderQuestion.RefundPreview;
import io.sigmagent.integration.shopify.domain.OrderStanding;
import io.sigmagent.integration.shopify.domain.Product;
import io.sigmagent.integration.shopify.domain.Refund;
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

    /** The latest orders of a customer, latest first. */
    Mono<List<Order>> history(OrderHistory question, Instant deadlineAt);

    /**
     * How the order stands, with what can be given back as far as the store lets us see it: not yet
     * to be told to anybody.
     */
    Mono<OrderStanding> standing(String orderId, Instant deadlineAt);

    /** What would be paid back: not yet to be told to anybody. */
    Mono<Refund> refund(RefundPreview question, Instant deadlineAt);
}
