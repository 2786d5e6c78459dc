package io.sigmagent.agent.application;

import static io.sigmagent.agent.store.StoreSamples.details;
import static io.sigmagent.agent.store.StoreSamples.order;
import static io.sigmagent.agent.store.StoreSamples.parcel;
import static io.sigmagent.agent.store.StoreSamples.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Order.Fulfillment;
import io.sigmagent.agent.store.Order.ShipmentStatus;
import io.sigmagent.agent.store.OrderOwner;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreWrite;
import io.sigmagent.agent.store.StoreWrite.WithdrawDraftOrder;
import io.sigmagent.agent.store.Variant;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.OrderChanges;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerStoreTest {

    private static final String JANE = "jane@example.com";
    private static final OrderOwner OWNER = new OrderOwner(null, JANE);
    private static final StoreWrite ANY = new WithdrawDraftOrder("gid://shopify/DraftOrder/1");

    private final Ledger ledger = new Ledger();
    private final InMemoryStore shop = new InMemoryStore();
    private final LedgerStore store = new LedgerStore(shop, ledger);

    @Test
    void keepsEveryOrderOfAHistory() {
        var _ = shop.ordered(JANE, order("#1001", Fulfillment.UNFULFILLED));
        var _ = shop.ordered(JANE, order("#1002", Fulfillment.UNFULFILLED));

        var _ = store.orders("gid://shopify/Customer/1");

        assertThat(ledger.of(Kind.ORDER))
                .extracting(LedgerEntry::subject)
                .containsExactlyInAnyOrder("gid://shopify/Order/1001", "gid://shopify/Order/1002");
    }

    @Test
    void keepsWhatMayBeDoneWithAnOrder() {
        Order sent = order("#1001", Fulfillment.FULFILLED, parcel(ShipmentStatus.DELIVERED));
        var _ = shop.ordered(JANE, sent).inspected(details(sent));

        var _ = store.orderDetails(sent.id(), OWNER);

        assertThat(values(Kind.ORDER_CHANGE))
                .containsExactly("ADDRESS_FIXED #1001", "NOT_CANCELLABLE #1001");
        assertThat(values(Kind.RETURN)).containsExactly("RETURNABLE 1");
        assertThat(values(Kind.ORDER)).containsExactly("#1001 PAID FULFILLED SENT DELIVERED");
        assertThat(ledger.entries()).noneMatch(OrderChanges::isWrite);
    }

    @Test
    void keepsWhatWouldBePaidBackAsMoneyThatAPersonDecidesOn() {
        Order open = order("#1001", Fulfillment.UNFULFILLED);
        var _ = shop.ordered(JANE, open).refunding(refund(open));

        var _ = store.refundPreview(open.id(), OWNER, List.of());

        assertThat(values(Kind.REFUND)).containsExactly("SUGGESTED 1299.00 USD");
        assertThat(values(Kind.PRICE)).contains("1299.00 USD");
    }

    @Test
    void keepsNothingOfWhatTheStoreDidNotTell() {
        var _ = shop.failing(Failure.UNAVAILABLE);

        var _ = store.orders("gid://shopify/Customer/1");
        var _ = store.orderDetails("gid://shopify/Order/1", OWNER);
        var _ = store.refundPreview("gid://shopify/Order/1", OWNER, List.of());

        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void neverKeepsWhatTheShopPays() {
        Variant variant =
                new Variant(
                        "gid://shopify/ProductVariant/1",
                        "Default Title",
                        null,
                        Money.of("99.00", "USD"),
                        null,
                        true,
                        5,
                        Map.of(),
                        Money.of("41.17", "USD"));
        Product product =
                new Product(
                        "gid://shopify/Product/1",
                        "Orvexa Glide",
                        "glide",
                        "Orvexa",
                        "Mice",
                        List.of(),
                        "",
                        Map.of(),
                        null,
                        null,
                        List.of(variant));

        var _ = new LedgerStore(shop.selling(product), ledger).product(product.id());

        assertThat(ledger.entries()).isNotEmpty();
        assertThat(ledger.entries()).noneMatch(entry -> entry.value().contains("41.17"));
    }

    @Test
    void keepsTheDiscountThatTheStoreTookOffADraftOrder() {
        DraftOrder draft =
                new DraftOrder(
                        "gid://shopify/DraftOrder/1",
                        "#D1",
                        null,
                        Money.of("90.00", "USD"),
                        new BigDecimal("10.0"));

        write(new WriteResult.Made(draft, InMemoryStore.AS_OF));

        assertThat(values(Kind.DISCOUNT)).containsExactly("10 %");
    }

    @Test
    void keepsWhatWasDoneWithAnOrder() {
        String id = "gid://shopify/Order/1";

        write(new WriteResult.AddressChanged(id, "#1001", InMemoryStore.AS_OF));
        write(cancelled(id, true, "129.00"));
        write(
                new WriteResult.ReturnRequested(
                        id, "#1001", "gid://shopify/Return/1", "#1001-R1", InMemoryStore.AS_OF));

        assertThat(ledger.entries()).allMatch(OrderChanges::isWrite);
        assertThat(ledger.entries()).extracting(LedgerEntry::subject).containsOnly(id);
        assertThat(ledger.entries())
                .extracting(LedgerEntry::value)
                .containsExactly(
                        "ADDRESS_CHANGED #1001",
                        "CANCELLED #1001",
                        "DUE 129.00 USD",
                        "RETURN_REQUESTED #1001-R1");
    }

    @Test
    void doesNotSayThatAnOrderIsCancelledWhileTheStoreWorksOnIt() {
        write(cancelled("gid://shopify/Order/1", false, "0.00"));

        assertThat(ledger.entries())
                .extracting(LedgerEntry::value)
                .containsExactly("CANCELLING #1001");
    }

    @Test
    void keepsNothingOfARefusedWrite() {
        write(new WriteResult.Refused(List.of("order.sent")));
        write(new WriteResult.Failed(Failure.REFUSED));

        assertThat(ledger.entries()).isEmpty();
    }

    private static WriteResult cancelled(String id, boolean done, String due) {
        return new WriteResult.Cancelled(
                id, "#1001", done, Money.of(due, "USD"), InMemoryStore.AS_OF);
    }

    private void write(WriteResult result) {
        var _ = new LedgerWriter((_, _) -> result, ledger).write("any", ANY);
    }

    private List<String> values(Kind kind) {
        return ledger.of(kind).map(LedgerEntry::value).toList();
    }
}
