package io.sigmagent.agent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sigmagent.agent.store.StoreWrite.CancelOrder;
import io.sigmagent.agent.store.StoreWrite.ChangeAddress;
import io.sigmagent.agent.store.StoreWrite.Line;
import io.sigmagent.agent.store.StoreWrite.MakeDraftOrder;
import io.sigmagent.agent.store.StoreWrite.RequestReturn;
import io.sigmagent.agent.store.StoreWrite.ReturnReason;
import io.sigmagent.agent.store.StoreWrite.WithdrawDraftOrder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WriteKeyTest {

    private static final Line LAPTOP = new Line("gid://shopify/ProductVariant/1", 1);
    private static final Line MICE = new Line("gid://shopify/ProductVariant/2", 2);

    @Test
    void isTheSameForTheSameArgumentsHoweverTheyAreSaid() {
        assertThat(key("s1", "order:1", order("Jane@Example.com", LAPTOP, MICE)))
                .isEqualTo(key("s1", "order:1", order(" jane@example.com", MICE, LAPTOP)))
                .extracting(WriteKey::text)
                .asString()
                .matches("s1:order:1:[0-9a-f]{64}");
    }

    @Test
    void differsBySessionPurposeAndArguments() {
        StoreWrite order = order(null, LAPTOP);

        assertThat(
                        List.of(
                                key("s1", "order:1", order),
                                key("s2", "order:1", order),
                                key("s1", "order:2", order),
                                key("s1", "order:1", order(null, MICE)),
                                key("s1", "order:1", order("jane@example.com", LAPTOP)),
                                key("s1", "order:1", new WithdrawDraftOrder("d1"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void differsByWhatIsDoneWithAnOrder() {
        OrderOwner jane = new OrderOwner(null, "jane@example.com");
        List<OrderPieces> one = List.of(new OrderPieces("l1", 1));
        List<OrderPieces> two = List.of(new OrderPieces("l1", 2));

        assertThat(
                        List.of(
                                key("s1", "o", new CancelOrder("o1", jane)),
                                key("s1", "o", new CancelOrder("o2", jane)),
                                key("s1", "o", new CancelOrder("o1", new OrderOwner("c1", null))),
                                key("s1", "o", new ChangeAddress("o1", jane, address("1 Main St"))),
                                key("s1", "o", new ChangeAddress("o1", jane, address("2 Main St"))),
                                key("s1", "o", returning(jane, one, ReturnReason.OTHER)),
                                key("s1", "o", returning(jane, two, ReturnReason.OTHER)),
                                key("s1", "o", returning(jane, one, ReturnReason.DEFECTIVE))))
                .doesNotHaveDuplicates();
    }

    @Test
    void differsByTheDiscountHoweverItIsWritten() {
        WriteKey ten = key("s1", "o", discounted("10"));

        assertThat(ten).isEqualTo(key("s1", "o", discounted("10.00")));
        assertThat(ten).isNotEqualTo(key("s1", "o", discounted("12")));
        assertThat(ten).isNotEqualTo(key("s1", "o", order(null, LAPTOP)));
    }

    @Test
    void refusesADiscountThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderDiscount(BigDecimal.ZERO, "x"))
                .withMessageContaining("percent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderDiscount(new BigDecimal("100.1"), "x"));
    }

    private static StoreWrite discounted(String percent) {
        OrderDiscount offer = new OrderDiscount(new BigDecimal(percent), "Chat offer");
        return new MakeDraftOrder(List.of(LAPTOP), null, "", offer);
    }

    private static StoreWrite returning(
            OrderOwner owner, List<OrderPieces> pieces, ReturnReason reason) {
        return new RequestReturn("o1", owner, pieces, reason);
    }

    private static PostalAddress address(String street) {
        return new PostalAddress(null, street, null, null, "Springfield", null, null);
    }

    private static WriteKey key(String session, String purpose, StoreWrite write) {
        return WriteKey.of(session, purpose, write);
    }

    private static StoreWrite order(@Nullable String email, Line... lines) {
        return new MakeDraftOrder(List.of(lines), email, "");
    }
}
