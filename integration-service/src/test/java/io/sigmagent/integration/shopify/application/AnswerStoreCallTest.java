package io.sigmagent.integration.shopify.application;

import static io.sigmagent.integration.shopify.domain.Samples.NOW;
import static io.sigmagent.integration.shopify.domain.Samples.order;
import static io.sigmagent.integration.shopify.domain.Samples.product;
import static io.sigmagent.integration.shopify.domain.Samples.request;
import static io.sigmagent.integration.shopify.domain.Samples.search;
import static io.sigmagent.integration.shopify.domain.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.integration.shopify.domain.Catalogue;
import io.sigmagent.integration.shopify.domain.Customer;
import io.sigmagent.integration.shopify.domain.Email;
import io.sigmagent.integration.shopify.domain.Order;
import io.sigmagent.integration.shopify.domain.OrderName;
import io.sigmagent.integration.shopify.domain.Product;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import io.sigmagent.integration.shopify.domain.StoreAnswer;
import io.sigmagent.integration.shopify.domain.StoreAnswer.CatalogueFound;
import io.sigmagent.integration.shopify.domain.StoreAnswer.CustomerFound;
import io.sigmagent.integration.shopify.domain.StoreAnswer.Failed;
import io.sigmagent.integration.shopify.domain.StoreAnswer.NothingFound;
import io.sigmagent.integration.shopify.domain.StoreAnswer.OrderFound;
import io.sigmagent.integration.shopify.domain.StoreAnswer.ProductsFound;
import io.sigmagent.integration.shopify.domain.StoreCall;
import io.sigmagent.integration.shopify.domain.StoreCall.CatalogueOverview;
import io.sigmagent.integration.shopify.domain.StoreCall.CustomerLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.ImpossibleLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.OrderLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.ProductLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.ProductSearch;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class AnswerStoreCallTest {

    private static final Instant LATER = NOW.plusSeconds(5);
    private static final Email BOB = new Email("bob@example.com");

    private final MemoryShop shop = new MemoryShop();
    private final List<AnsweredCall> published = new ArrayList<>();
    private final List<AnsweredCall> reported = new ArrayList<>();
    private final AnswerStoreCall answerStoreCall =
            new AnswerStoreCall(
                    shop,
                    answered -> Mono.fromRunnable(() -> published.add(answered)),
                    answered -> Mono.fromRunnable(() -> reported.add(answered)),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void answersEveryCall() {
        Product laptop = product("One", "Laptops", "1", "1");
        shop.products = List.of(laptop);
        shop.orders = List.of(order("#1001", false, "bob@example.com"));
        shop.customer = new Customer("gid://1", BOB, "Bob", 1, usd("1"), List.of());

        assertThat(answer(search("laptop"))).isEqualTo(new ProductsFound(List.of(laptop)));
        assertThat(answer(new ProductLookup("gid://shopify/Product/1")))
                .isEqualTo(new ProductsFound(List.of(laptop)));
        assertThat(answer(new CatalogueOverview())).isEqualTo(new CatalogueFound(shop.catalogue));
        assertThat(answer(new OrderLookup(new OrderName("1001"), BOB)))
                .isEqualTo(new OrderFound(shop.orders.getFirst()));
        assertThat(answer(new CustomerLookup(BOB))).isInstanceOf(CustomerFound.class);
        assertThat(published).hasSize(5);
        assertThat(reported).isEqualTo(published);
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(answer(search("laptop"))).isEqualTo(new ProductsFound(List.of()));
        assertThat(answer(new ProductLookup("gid://shopify/Product/1")))
                .isEqualTo(new NothingFound());
        assertThat(answer(new OrderLookup(new OrderName("1001"), BOB)))
                .isEqualTo(new NothingFound());
        assertThat(answer(new CustomerLookup(BOB))).isEqualTo(new NothingFound());
    }

    @Test
    void keepsSilentWhenNobodyWaits() {
        var answered = answerStoreCall.handle(request(search("laptop"), NOW)).block();

        assertThat(answered).isNull();
        assertThat(published).isEmpty();
        assertThat(reported).isEmpty();
        assertThat(shop.asked).isZero();
    }

    @Test
    void tellsWhyItFailed() {
        shop.failure = ShopFailure.lasting(Reason.REFUSED, "HTTP 401");

        assertThat(answer(search("laptop"))).isEqualTo(new Failed(Reason.REFUSED, "HTTP 401"));
        assertThat(reported).hasSize(1);
    }

    @Test
    void turnsAFaultOfOursIntoAnAnswerToo() {
        shop.failure = new IllegalStateException("bob@example.com");

        assertThat(answer(search("laptop")))
                .isEqualTo(new Failed(Reason.UNUSABLE, "IllegalStateException"));
    }

    @Test
    void reportsNoCallThatWasNotMade() {
        shop.catalogue = new Catalogue(Map.of(), "USD", NOW.minusSeconds(30));
        var _ = answer(new CatalogueOverview());
        var _ = answer(new ImpossibleLookup());
        shop.failure = ShopFailure.lasting(Reason.NOT_CONFIGURED, "no shop");
        var _ = answer(search("laptop"));

        assertThat(published).hasSize(3);
        assertThat(published.getFirst().asOf()).isEqualTo(NOW.minusSeconds(30));
        assertThat(reported).isEmpty();
    }

    @Test
    void isNotDoneBeforeTheAnswerIsOut() {
        var lost = new IllegalStateException("Kafka is away");
        var unable =
                new AnswerStoreCall(
                        shop,
                        _ -> Mono.error(lost),
                        _ -> Mono.empty(),
                        Clock.fixed(NOW, ZoneOffset.UTC));

        assertThatThrownBy(() -> unable.handle(request(search("laptop"), LATER)).block())
                .isSameAs(lost);
    }

    private StoreAnswer answer(StoreCall call) {
        return Objects.requireNonNull(answerStoreCall.handle(request(call, LATER)).block())
                .answer();
    }

    private static final class MemoryShop implements Shop {
        private List<Product> products = List.of();
        private List<Order> orders = List.of();
        private @Nullable Customer customer;
        private Catalogue catalogue = new Catalogue(Map.of("Laptops", 1), "USD", NOW);
        private @Nullable RuntimeException failure;
        private int asked;

        @Override
        public Mono<List<Product>> products(ProductSearch search, Instant deadlineAt) {
            return unlessFailing(products);
        }

        @Override
        public Mono<Product> product(ProductLookup lookup, Instant deadlineAt) {
            return products.isEmpty() ? Mono.empty() : Mono.just(products.getFirst());
        }

        @Override
        public Mono<Catalogue> catalogue(Instant deadlineAt) {
            return Mono.just(catalogue);
        }

        @Override
        public Mono<List<Order>> orders(OrderName name, Instant deadlineAt) {
            return Mono.just(orders);
        }

        @Override
        public Mono<Customer> customer(CustomerLookup lookup, Instant deadlineAt) {
            return Mono.justOrEmpty(customer);
        }

        private <T> Mono<T> unlessFailing(T value) {
            asked++;
            return failure == null ? Mono.just(value) : Mono.error(failure);
        }
    }
}
