package io.sigmagent.integration.shopify.domain;

import static io.sigmagent.integration.shopify.domain.Samples.NOW;
import static io.sigmagent.integration.shopify.domain.Samples.order;
import static io.sigmagent.integration.shopify.domain.Samples.standing;
import static io.sigmagent.integration.shopify.domain.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.integration.shopify.domain.Order.Line;
import io.sigmagent.integration.shopify.domain.Order.Shipment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStandingTest {

    @ParameterizedTest
    @CsvSource({
        "UNFULFILLED, true, true",
        "OPEN, true, true",
        "SCHEDULED, true, true",
        "ON_HOLD, true, true",
        "REQUEST_DECLINED, true, true",
        "IN_PROGRESS, true, false",
        "PENDING_FULFILLMENT, false, false",
        "PARTIALLY_FULFILLED, false, false",
        "FULFILLED, false, false",
        "RESTOCKED, false, false",
        "FULFILLMENT_NOT_REQUIRED, false, false",
        "UNKNOWN, false, false"
    })
    void canBeChangedUntilItIsSentAndCancelledUntilSomebodyPacksIt(
            String fulfillment, boolean changeable, boolean cancellable) {
        OrderStanding standing = standing(order("#1001", fulfillment, null));

        assertThat(standing.addressChangeable()).isEqualTo(changeable);
        assertThat(standing.cancellable()).isEqualTo(cancellable);
    }

    @Test
    void cannotBeChangedOnceItIsCancelled() {
        OrderStanding standing = standing(order("#1001", "UNFULFILLED", NOW));

        assertThat(standing.cancelled()).isTrue();
        assertThat(standing.addressChangeable()).isFalse();
        assertThat(standing.cancellable()).isFalse();
    }

    @Test
    void cannotBeChangedWhileAParcelIsOnItsWay() {
        assertThat(standing(shipped("LABEL_PRINTED")).addressChangeable()).isFalse();
        assertThat(standing(shipped("LABEL_PRINTED")).cancellable()).isFalse();
        assertThat(standing(shipped("CANCELED")).addressChangeable()).isTrue();
        assertThat(standing(shipped("CANCELED")).cancellable()).isTrue();
    }

    @Test
    void owesWhatWasPaidAndNotPaidBack() {
        Order order = order("#1001", "UNFULFILLED", null);
        OrderStanding paid = standing(order);
        OrderStanding unpaid =
                new OrderStanding(order, null, usd("0.00"), "NO_RETURN", List.of(), Map.of());

        assertThat(paid.due()).isEqualTo(usd("10.00"));
        assertThat(unpaid.due().amount()).isZero();
    }

    @Test
    void knowsHowMuchOfALineWasSentAndCanBeGivenBack() {
        var sent = new OrderStanding.Line("l1", new Line("Cable", null, 3, usd("5.00"), null), 1);
        var removed = new OrderStanding.Line("l2", new Line("Hub", null, 0, usd("5.00"), null), 1);
        OrderStanding standing =
                standing(order("#1001", "PARTIALLY_FULFILLED", null)).returning(Map.of("l1", 2));

        assertThat(sent.fulfilled()).isEqualTo(2);
        assertThat(removed.fulfilled()).isZero();
        assertThat(standing.returnable(sent)).isEqualTo(2);
        assertThat(standing.returnable(removed)).isZero();
    }

    private static Order shipped(String status) {
        Order order = order("#1001", "UNFULFILLED", null);
        return new Order(
                order.id(),
                order.name(),
                order.displayName(),
                order.emails(),
                false,
                order.placedAt(),
                "PAID",
                "UNFULFILLED",
                null,
                order.total(),
                order.refunded(),
                List.of(),
                List.of(new Shipment(status, null, null, null, null, null)),
                null);
    }
}
