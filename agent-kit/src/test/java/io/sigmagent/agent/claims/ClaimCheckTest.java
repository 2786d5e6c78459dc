package io.sigmagent.agent.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.claims.ClaimCheck.Verdict;
import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Budget;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Packet;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Turn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCheckTest {

    private final Ledger ledger = new Ledger();
    private final ClaimCheck check = new ClaimCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs $1,299.00.",
                "It costs $1299.",
                "It costs 1,299 USD, available now.",
                "That is 1299.00 dollars.",
                "No price in here, only 16 GB and a 15.6 inch screen.",
                "It has 144 Hz and 1 TB.",
            })
    void letsTruePricesPass(String text) {
        tell(Kind.PRICE, "v1", "1299.00 USD");

        assertThat(verdict(text)).isInstanceOf(Verdict.Proven.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes, $500.",
                "It costs $1,299.01.",
                "It costs €12.99.",
                "You pay 999 dollars.",
                "USD 1200 is the price.",
                "Only £1,000!",
            })
    void refusesPricesThatNobodyTold(String text) {
        tell(Kind.PRICE, "v1", "1299.00 USD");

        assertThat(verdict(text)).isEqualTo(new Verdict.Refused("price"));
    }

    @Test
    void letsTheCustomersOwnBudgetPass() {
        Answer draft =
                Answer.to(turn(), "Within $1,500 I have these.").learning(List.of(budget("1500")));

        assertThat(check.check(turn(), draft, ledger)).isInstanceOf(Verdict.Proven.class);
    }

    @Test
    void letsABudgetPassThatCameWithTheHandoff() {
        Turn turn = turn(new Packet("r", "s", List.of(budget("800")), List.of(), "en", null));

        assertThat(check.check(turn, Answer.to(turn, "Up to $800, yes."), ledger))
                .isInstanceOf(Verdict.Proven.class);
    }

    @Test
    void bindsAShownProductToItsOwnVariant() {
        tell(Kind.PRICE, "v1", "1299.00 USD");
        tell(Kind.STOCK, "v1", "available 5");
        tell(Kind.PRICE, "v2", "999.00 USD");
        tell(Kind.STOCK, "v2", "unavailable");

        assertThat(verdict(shown("v1", "1299.00", true))).isInstanceOf(Verdict.Proven.class);
        assertThat(verdict(shown("v2", "999.00", false))).isInstanceOf(Verdict.Proven.class);
        assertThat(verdict(shown("v1", "999.00", true)))
                .isEqualTo(new Verdict.Refused("shown product"));
        assertThat(verdict(shown("v2", "999.00", true)))
                .isEqualTo(new Verdict.Refused("shown product"));
        assertThat(verdict(shown("v3", "999.00", true)))
                .isEqualTo(new Verdict.Refused("shown product"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can give you 10% off.",
                "There is a 5 percent discount.",
                "A discount of 20 for you.",
                "Use the discount code SAVE2000.",
            })
    void refusesDiscountsThatNobodyGranted(String text) {
        assertThat(verdict(text)).isEqualTo(new Verdict.Refused("discount"));

        tell(Kind.DISCOUNT, "o1", "10 %");
        assertThat(verdict(text)).isInstanceOf(Verdict.Proven.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your order has been shipped.",
                "Order #1042 was cancelled.",
                "I looked: your parcel is on its way.",
                "The order was refunded yesterday.",
            })
    void refusesOrderStatusWithoutAnOrder(String text) {
        assertThat(verdict(text)).isEqualTo(new Verdict.Refused("order"));

        tell(Kind.ORDER, "o1", "#1042 PAID FULFILLED");
        assertThat(verdict(text)).isInstanceOf(Verdict.Proven.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Has your order been delivered?",
                "Once your order is shipped, you get an email.",
                "I can't see whether your order was paid.",
                "What is your order number?",
            })
    void letsQuestionsAndConditionsPass(String text) {
        assertThat(verdict(text)).isInstanceOf(Verdict.Proven.class);
    }

    @Test
    void namesWhatAnAnswerRestsOn() {
        tell(Kind.PRICE, "v1", "1299.00 USD");
        tell(Kind.PRICE, "v2", "999.00 USD");
        tell(Kind.GUIDE, "monitors", "Connect it");
        tell(Kind.POLICY, "returns", "30 days");

        assertThat(verdict("It costs $999.00."))
                .isInstanceOfSatisfying(
                        Verdict.Proven.class,
                        proven ->
                                assertThat(proven.proof())
                                        .extracting(LedgerEntry::subject)
                                        .containsExactly("v2", "monitors", "returns"));
    }

    private Verdict verdict(String text) {
        return check.check(turn(), Answer.to(turn(), text), ledger);
    }

    private Verdict verdict(ShownProduct product) {
        Answer draft = Answer.to(turn(), "Look:").showing(List.of(product));
        return check.check(turn(), draft, ledger);
    }

    private void tell(Kind kind, String subject, String value) {
        ledger.record(new LedgerEntry("test", subject, kind, value, Dialogue.NOW, false));
    }

    private static ShownProduct shown(String variant, String price, boolean inStock) {
        Money money = Money.of(price, "USD");
        return new ShownProduct("p", variant, "Title", money, null, inStock, null, null);
    }

    private static Fact budget(String most) {
        Budget budget = new Budget(null, new BigDecimal(most), null, false);
        return new Fact(Factor.BUDGET_RANGE, budget, "under " + most, "m1", "rule");
    }

    private static Turn turn() {
        return turn(null);
    }

    /** The turn that a brain gets to see. */
    private static Turn turn(@Nullable Packet packet) {
        List<Turn> seen = new ArrayList<>();
        Dialogue dialogue =
                Dialogue.with(
                        AgentKind.ACCOUNT,
                        (turn, _) -> {
                            seen.add(turn);
                            return Answer.to(turn, "ok");
                        },
                        new InMemoryStore());
        if (packet != null) {
            var _ = dialogue.handedOver(packet);
        }
        var _ = dialogue.says("hello");
        return seen.getFirst();
    }
}
