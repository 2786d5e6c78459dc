package io.sigmagent.integration.shopify.domain;

import static io.sigmagent.integration.shopify.domain.Samples.NOW;
import static io.sigmagent.integration.shopify.domain.Samples.order;
import static io.sigmagent.integration.shopify.domain.Samples.standing;
import static io.sigmagent.integration.shopify.domain.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.integration.shopify.domain.StoreWrite.CancelOrder;
import io.sigmagent.integration.shopify.domain.StoreWrite.ChangeAddress;
import io.sigmagent.integration.shopify.domain.WriteAnswer.AddressChanged;
import io.sigmagent.integration.shopify.domain.WriteAnswer.Cancelled;
import io.sigmagent.integration.shopify.domain.WriteAnswer.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderChangePolicyTest {

    private static final Order OPEN = order("#1001", "UNFULFILLED", null);
    private static final Order SENT = order("#1002", "FULFILLED", null);
    private static final Order CANCELLED = order("#1003", "UNFULFILLED", NOW);
    private static final OrderOwner BOB = new OrderOwner(null, new Email("bob@example.com"));

    @Test
    void concernsWhoeverTheOrderBears() {
        assertThat(touches(BOB)).isTrue();
        assertThat(touches(new OrderOwner("gid://shopify/Customer/1", null))).isTrue();
        assertThat(touches(new OrderOwner("gid://shopify/Customer/2", null))).isFalse();
        assertThat(touches(new OrderOwner(null, new Email("eve@example.com")))).isFalse();
        assertThat(touches(new OrderOwner(null, null))).isFalse();
    }

    @Test
    void asksTheStoreForAnotherAddress() {
        assertThat(settle(OPEN, "2 Elm St", "Springfield", "US")).isNull();
        assertThat(settle(OPEN, "1 Main St", "Shelbyville", null)).isNull();
    }

    @Test
    void knowsAnAddressThatIsSoAlready() {
        assertThat(settle(OPEN, " 1  main ST", "springfield", "us"))
                .isEqualTo(new AddressChanged(OPEN.id(), "#1001"));
        assertThat(settle(OPEN, "1 Main St", "Springfield", null))
                .isEqualTo(new AddressChanged(OPEN.id(), "#1001"));
    }

    @Test
    void changesNoAddressOfWhatIsSentOrCancelledOrGoesToAnotherCountry() {
        assertThat(settle(SENT, "2 Elm St", "Springfield", "US"))
                .isEqualTo(new Refused(List.of("order.sent")));
        assertThat(settle(CANCELLED, "2 Elm St", "Springfield", "US"))
                .isEqualTo(new Refused(List.of("order.cancelled")));
        assertThat(settle(OPEN, "2 Elm St", "Toronto", "CA"))
                .isEqualTo(new Refused(List.of("address.country")));
    }

    @Test
    void asksTheStoreWhereNoAddressIsTold() {
        OrderStanding untold =
                new OrderStanding(OPEN, null, usd("10.00"), "NO_RETURN", List.of(), Map.of());

        assertThat(OrderChangePolicy.settle(change("2 Elm St", "Springfield", "US"), untold))
                .isEmpty();
    }

    @Test
    void takesTheRecipientAndTheProvinceIntoAccountWhereTheyAreNamed() {
        PostalAddress now = Objects.requireNonNull(standing(OPEN).address());

        assertThat(now.isAsWished(wish("Bob Day", "IL"))).isTrue();
        assertThat(now.isAsWished(wish("Ann Day", "IL"))).isFalse();
        assertThat(now.isAsWished(wish(null, "WI"))).isFalse();
        assertThat(now).hasToString("PostalAddress[hidden]");
    }

    @Test
    void cancelsWhatIsNotSent() {
        assertThat(OrderChangePolicy.settleCancellation(standing(OPEN))).isEmpty();
        assertThat(OrderChangePolicy.settleCancellation(standing(SENT)))
                .contains(new Refused(List.of("order.sent")));
    }

    @Test
    void knowsWhatIsCancelledAlreadyAndWhatIsDueThen() {
        assertThat(OrderChangePolicy.settleCancellation(standing(CANCELLED)))
                .contains(new Cancelled(CANCELLED.id(), "#1003", true, usd("10.00")));
    }

    private static boolean touches(OrderOwner owner) {
        return OrderChangePolicy.concerns(new CancelOrder(OPEN.id(), owner), standing(OPEN));
    }

    private static @Nullable WriteAnswer settle(
            Order order, String street, String city, @Nullable String country) {
        return OrderChangePolicy.settle(change(street, city, country), standing(order))
                .orElse(null);
    }

    private static ChangeAddress change(String street, String city, @Nullable String country) {
        return new ChangeAddress(
                OPEN.id(),
                BOB,
                new PostalAddress(null, street, null, "62701", city, null, country));
    }

    private static PostalAddress wish(@Nullable String recipient, String province) {
        return new PostalAddress(
                recipient, "1 Main St", null, "62701", "Springfield", province, "US");
    }
}
