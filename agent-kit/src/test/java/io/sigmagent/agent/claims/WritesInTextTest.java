package io.sigmagent.agent.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.codec.TurnCodec;
import io.sigmagent.agent.frame.Wire;
import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.PreparedOrders;
import io.sigmagent.agent.turn.Turn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritesInTextTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final DraftOrder DRAFT =
            new DraftOrder(
                    "gid://shopify/DraftOrder/7",
                    "#D7",
                    "https://shop.example/invoices/abc",
                    Money.of("1299.00", "USD"));
    private final Turn turn = TurnCodec.toDomain(Wire.turn("s1", "t1", "yes"));
    private final Ledger ledger = new Ledger();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I've prepared your draft order.",
                "We have just created the order for you.",
                "I’ve placed an order.",
                "Your order is ready.",
                "Have a look at #D7.",
                "Pay here: https://shop.example/invoices/abc",
            })
    void refusesAnOrderThatWasNeverWritten(String text) {
        assertThat(isProven(text)).isFalse();

        ledger.record(PreparedOrders.made(DRAFT, NOW));
        assertThat(isProven(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I've withdrawn your draft order.",
                "Look at #D8.",
                "Pay here: https://shop.example/invoices/abd.",
            })
    void refusesWhatIsNotTheDraftOrderThatWasWritten(String text) {
        ledger.record(PreparedOrders.made(DRAFT, NOW));

        assertThat(isProven(text)).isFalse();
    }

    @Test
    void refusesAnActionThatWasNotDone() {
        Answer answer = Answer.to(turn, "Done.").doing("created:draft_order");

        assertThat(new WritesInText().prove(turn, answer, ledger)).isEmpty();
    }

    @Test
    void letsAWithdrawalPassThatWasMade() {
        ledger.record(PreparedOrders.withdrawn(DRAFT.id(), NOW));

        assertThat(isProven("I've deleted the draft.")).isTrue();
        assertThat(isProven("I've prepared your order.")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shall I prepare your order?",
                "I can't prepare orders in this shop myself, and nothing was ordered.",
                "Your order number is in the confirmation email.",
            })
    void letsPassWhatClaimsNoWrite(String text) {
        assertThat(isProven(text)).isTrue();
    }

    @Test
    void knowsWhichDraftOrdersAreStillThere() {
        var made = PreparedOrders.made(DRAFT, NOW);

        assertThat(PreparedOrders.in(List.of(made))).containsExactly(DRAFT);
        assertThat(PreparedOrders.in(List.of(made, PreparedOrders.withdrawn(DRAFT.id(), NOW))))
                .isEmpty();
        assertThat(PreparedOrders.proving(List.of(made)))
                .containsExactly(made, PreparedOrders.priced(DRAFT, NOW));
    }

    private boolean isProven(String text) {
        return new WritesInText().prove(turn, Answer.to(turn, text), ledger).isPresent();
    }
}
