package io.sigmagent.agent.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.OrderDiscount;
import io.sigmagent.agent.store.OrderOwner;
import io.sigmagent.agent.store.OrderPieces;
import io.sigmagent.agent.store.PostalAddress;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreWrite.CancelOrder;
import io.sigmagent.agent.store.StoreWrite.ChangeAddress;
import io.sigmagent.agent.store.StoreWrite.Line;
import io.sigmagent.agent.store.StoreWrite.MakeDraftOrder;
import io.sigmagent.agent.store.StoreWrite.RequestReturn;
import io.sigmagent.agent.store.StoreWrite.ReturnReason;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.schemas.AddressChange;
import io.sigmagent.schemas.AddressChanged;
import io.sigmagent.schemas.DraftOrderMade;
import io.sigmagent.schemas.DraftOrderWrite;
import io.sigmagent.schemas.GoodsReturnReason;
import io.sigmagent.schemas.GoodsReturnRequest;
import io.sigmagent.schemas.GoodsReturnRequested;
import io.sigmagent.schemas.OrderCancellation;
import io.sigmagent.schemas.OrderCancelled;
import io.sigmagent.schemas.StoreCallFailed;
import io.sigmagent.schemas.StoreFailure;
import io.sigmagent.schemas.StoreWriteAnswered;
import io.sigmagent.schemas.StoreWriteRefused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreWriteCodecTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String ORDER = "gid://shopify/Order/1";
    private static final OrderOwner JANE = new OrderOwner("gid://shopify/Customer/1", "j@x.com");
    private static final io.sigmagent.schemas.Money DUE =
            new io.sigmagent.schemas.Money("129.00", "USD");

    @Test
    void writesADraftOrderWithItsSessionAndItsDiscount() {
        MakeDraftOrder order =
                new MakeDraftOrder(
                        List.of(new Line("gid://shopify/ProductVariant/1", 2)),
                        "j@x.com",
                        "",
                        new OrderDiscount(new BigDecimal("12.50"), "Chat offer"));

        DraftOrderWrite written = (DraftOrderWrite) StoreWriteCodec.toAvro("s1", order);

        assertThat(written.getDiscount())
                .isEqualTo(new io.sigmagent.schemas.OrderDiscount("12.5", "Chat offer"));
        assertThat(written.getCustomAttributes()).containsEntry("sigmagent_session_id", "s1");
    }

    @Test
    void writesAnAddressWithTheOwnerOfTheOrder() {
        PostalAddress address =
                new PostalAddress(
                        "Jane Doe", "1 Main St", null, "62701", "Springfield", "IL", "US");

        AddressChange written =
                (AddressChange)
                        StoreWriteCodec.toAvro("s1", new ChangeAddress(ORDER, JANE, address));

        assertThat(written.getOwner())
                .isEqualTo(
                        new io.sigmagent.schemas.OrderOwner("gid://shopify/Customer/1", "j@x.com"));
        assertThat(written.getAddress())
                .isEqualTo(
                        new io.sigmagent.schemas.PostalAddress(
                                "Jane Doe", "1 Main St", null, "62701", "Springfield", "IL", "US"));
    }

    @Test
    void writesACancellationWithTheOwnerOfTheOrder() {
        OrderCancellation written =
                (OrderCancellation) StoreWriteCodec.toAvro("s1", new CancelOrder(ORDER, JANE));

        assertThat(written.getOrderId()).isEqualTo(ORDER);
        assertThat(written.getOwner().getEmail()).isEqualTo("j@x.com");
    }

    @ParameterizedTest
    @EnumSource(ReturnReason.class)
    void writesAReturnWithItsReason(ReturnReason reason) {
        List<OrderPieces> lines = List.of(new OrderPieces("gid://shopify/LineItem/1", 2));

        GoodsReturnRequest written =
                (GoodsReturnRequest)
                        StoreWriteCodec.toAvro("s1", new RequestReturn(ORDER, JANE, lines, reason));

        assertThat(written.getLines())
                .containsExactly(
                        new io.sigmagent.schemas.OrderLinePieces("gid://shopify/LineItem/1", 2));
        assertThat(written.getReason()).isEqualTo(GoodsReturnReason.valueOf(reason.name()));
    }

    @Test
    void readsWhatTheStoreMade() {
        DraftOrderMade made =
                DraftOrderMade.newBuilder()
                        .setId("gid://shopify/DraftOrder/1")
                        .setName("#D1")
                        .setTotal(DUE)
                        .setDiscountPercent("10.0")
                        .build();

        assertThat(read(made))
                .isEqualTo(
                        new WriteResult.Made(
                                new DraftOrder(
                                        "gid://shopify/DraftOrder/1",
                                        "#D1",
                                        null,
                                        Money.of("129.00", "USD"),
                                        new BigDecimal("10.0")),
                                NOW));
    }

    @Test
    void readsWhatTheStoreDidWithAnOrder() {
        assertThat(read(new AddressChanged(ORDER, "#1001")))
                .isEqualTo(new WriteResult.AddressChanged(ORDER, "#1001", NOW));
        assertThat(read(new OrderCancelled(ORDER, "#1001", true, DUE)))
                .isEqualTo(
                        new WriteResult.Cancelled(
                                ORDER, "#1001", true, Money.of("129.00", "USD"), NOW));
        assertThat(
                        read(
                                new GoodsReturnRequested(
                                        ORDER, "#1001", "gid://shopify/Return/1", "#1001-R1")))
                .isEqualTo(
                        new WriteResult.ReturnRequested(
                                ORDER, "#1001", "gid://shopify/Return/1", "#1001-R1", NOW));
    }

    @Test
    void readsWhatTheStoreDoesNotTake() {
        WriteResult.Refused sent = new WriteResult.Refused(List.of("order.sent"));

        assertThat(read(new StoreWriteRefused(List.of("order.sent")))).isEqualTo(sent);
        assertThat(sent.names(WriteResult.Refused.ORDER_SENT)).isTrue();
        assertThat(sent.names(WriteResult.Refused.ORDER_CANCELLED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(StoreFailure.class)
    void readsWhyThereIsNoResult(StoreFailure reason) {
        assertThat(read(new StoreCallFailed(reason, "played")))
                .isEqualTo(new WriteResult.Failed(Failure.valueOf(reason.name())));
    }

    private static WriteResult read(SpecificRecord result) {
        return StoreWriteCodec.toDomain(
                StoreWriteAnswered.newBuilder()
                        .setEventId("e1")
                        .setOccurredAt(NOW)
                        .setSessionId("s1")
                        .setRequestId("r1")
                        .setWriteKey("k1")
                        .setTookMillis(1)
                        .setResult(result)
                        .build());
    }
}
