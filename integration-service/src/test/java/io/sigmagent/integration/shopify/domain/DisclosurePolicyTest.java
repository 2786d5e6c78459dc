package io.sigmagent.integration.shopify.domain;

import static io.sigmagent.integration.shopify.domain.Samples.order;
import static io.sigmagent.integration.shopify.domain.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.integration.shopify.domain.StoreAnswer.CustomerFound;
import io.sigmagent.integration.shopify.domain.StoreAnswer.Failed;
import io.sigmagent.integration.shopify.domain.StoreAnswer.NothingFound;
import io.sigmagent.integration.shopify.domain.StoreAnswer.OrderFound;
import io.sigmagent.integration.shopify.domain.StoreCall.CustomerLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.OrderLookup;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosurePolicyTest {

    private static final OrderLookup BOBS =
            new OrderLookup(new OrderName("1001"), new Email("bob@example.com"));

    @Test
    void tellsTheOrderToWhomItBelongs() {
        Order order = order("#1001", false, "Bob@Example.COM");

        assertThat(DisclosurePolicy.settle(BOBS, List.of(order))).isEqualTo(new OrderFound(order));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bobby@example.com",
                "bob@example.com.evil.example",
                "bob@example.org",
                "xbob@example.com",
                "bob+shop@example.com"
            })
    void tellsNothingToSomebodyAlike(String other) {
        assertThat(DisclosurePolicy.settle(BOBS, List.of(order("#1001", false, other))))
                .isEqualTo(new NothingFound());
    }

    @Test
    void tellsNoOtherOrderOfTheSamePerson() {
        assertThat(
                        DisclosurePolicy.settle(
                                BOBS, List.of(order("#10010", false, "bob@example.com"))))
                .isEqualTo(new NothingFound());
    }

    @Test
    void findsTheOneAmongSeveralOfThatNumber() {
        Order other = order("US-1001", false, "ann@example.com");
        Order his = order("EU-1001", false, "bob@example.com");

        assertThat(DisclosurePolicy.settle(BOBS, List.of(other, his)))
                .isEqualTo(new OrderFound(his));
    }

    @Test
    void tellsNothingOfAnOrderWithoutEmail() {
        assertThat(DisclosurePolicy.settle(BOBS, List.of(order("#1001", false))))
                .isEqualTo(new NothingFound());
    }

    @Test
    void saysThatItCannotKnowWhenTheStoreWithholdsEmails() {
        assertThat(DisclosurePolicy.settle(BOBS, List.of(order("#1001", true))))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.reason()).isEqualTo(ShopFailure.Reason.REFUSED));
    }

    @Test
    void comparesTheCustomersEmailToo() {
        var lookup = new CustomerLookup(new Email("bob@example.com"));

        assertThat(DisclosurePolicy.settle(lookup, customer("BOB@example.com")))
                .isInstanceOf(CustomerFound.class);
        assertThat(DisclosurePolicy.settle(lookup, customer(null)))
                .isInstanceOf(CustomerFound.class);
        assertThat(DisclosurePolicy.settle(lookup, customer("ann@example.com")))
                .isEqualTo(new NothingFound());
    }

    private static Customer customer(@Nullable String email) {
        return new Customer(
                "gid://shopify/Customer/1",
                email == null ? null : new Email(email),
                "Bob",
                2,
                usd("99.00"),
                List.of());
    }
}
