package io.sigmagent.agent.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.claims.ClaimCheck.Verdict;
import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Answer.Identified;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Budget;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.IdentityLevel;
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
                "It costs USD1299.",
                "It costs US$ 1,299.00 today.",
                "It is 1299$.",
                "It weighs 4.2 pounds.",
                "It costs nothing to ask.",
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
                "It costs €1,299.00.",
                "It costs USD500.",
                "It costs 500$.",
                "It is usd 500.",
                "It is 500 USD, or 500 Dollars.",
                "It is CHF 500.",
                "It costs just 499.",
                "It is priced at 499.",
                "It costs five hundred dollars.",
                "It is $1,2999.",
                "It is $1.3k.",
                "It costs $1,299–1,399.",
            })
    void refusesPricesThatNobodyTold(String text) {
        tell(Kind.PRICE, "v1", "1299.00 USD");

        assertThat(verdict(text)).isEqualTo(new Verdict.Refused("price"));
    }

    @Test
    void letsTheCustomersOwnBudgetPass() {
        Answer draft =
                Answer.to(turn(), "Within $1,500 I have these.").learning(List.of(budget("1500")));

        assertThat(check.check(turn("under 1500"), draft, ledger))
                .isInstanceOf(Verdict.Proven.class);
    }

    @Test
    void refusesABudgetThatNobodyNamed() {
        Answer draft = Answer.to(turn(), "For $500 it is yours.").learning(List.of(budget("500")));

        assertThat(check.check(turn("hello"), draft, ledger))
                .isEqualTo(new Verdict.Refused("price"));
    }

    @Test
    void refusesABudgetThatTheQuoteDoesNotName() {
        Budget made = new Budget(null, new BigDecimal("500"), null, false);
        Fact fact = new Fact(Factor.BUDGET_RANGE, made, "under 1500", "m1", "model");
        Answer draft = Answer.to(turn(), "For $500 it is yours.").learning(List.of(fact));

        assertThat(check.check(turn("under 1500"), draft, ledger))
                .isEqualTo(new Verdict.Refused("price"));
    }

    @Test
    void takesABudgetForNoPrice() {
        Answer draft = Answer.to(turn(), "It costs $1,500.").learning(List.of(budget("1500")));

        assertThat(check.check(turn("under 1500"), draft, ledger))
                .isEqualTo(new Verdict.Refused("price"));
    }

    @Test
    void bindsACrossedOutPriceToTheFormerOne() {
        tell(Kind.PRICE, "v1", "39.00 USD");
        tell(Kind.PRICE, "v1", "59.00 USD before");
        tell(Kind.STOCK, "v1", "available 5");

        assertThat(verdict(onSale("39.00", "59.00"))).isInstanceOf(Verdict.Proven.class);
        assertThat(verdict(onSale("39.00", "599.00")))
                .isEqualTo(new Verdict.Refused("shown product"));
        assertThat(verdict(shown("v1", "59.00", true)))
                .isEqualTo(new Verdict.Refused("shown product"));
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
                "There is a 10 percent discount.",
                "A discount of 10 for you.",
                "Save 10% today.",
                "I'll take 10 per cent off.",
                "You pay 10% less.",
                "A 10% special discount is yours.",
                "Use the discount code SAVE2000.",
                "Use code save2000 at checkout.",
                "Your voucher: SAVE2000.",
            })
    void refusesDiscountsThatNobodyGranted(String text) {
        assertThat(verdict(text)).isEqualTo(new Verdict.Refused("discount"));

        tell(Kind.DISCOUNT, "o1", "5 % OTHER1");
        assertThat(verdict(text)).isEqualTo(new Verdict.Refused("discount"));

        tell(Kind.DISCOUNT, "o2", "10 % SAVE2000 save2000");
        assertThat(verdict(text)).isInstanceOf(Verdict.Proven.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have no discount code today.",
                "It uses 20% less power than the older one.",
                "It covers 99% sRGB.",
                "Enter the error code E1234 in the app.",
            })
    void letsWhatIsNoDiscountPass(String text) {
        assertThat(verdict(text)).isInstanceOf(Verdict.Proven.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your order has been shipped.",
                "Order #1042 was cancelled.",
                "I looked: your parcel is on its way.",
                "The order was refunded yesterday.",
                "Your order was delivered, tell me if anything is missing.",
                "We've shipped your order.",
                "I cancelled order #1042 for you.",
                "Your order arrived yesterday.",
                "Your refund has been issued.",
            })
    void refusesOrderStatusWithoutAnOrder(String text) {
        assertThat(verdict(text)).isEqualTo(new Verdict.Refused("order"));

        tell(Kind.ORDER, "o1", "#1001 PAID UNFULFILLED");
        assertThat(verdict(text)).isEqualTo(new Verdict.Refused("order"));

        tell(Kind.ORDER, "o2", "#1042 REFUNDED FULFILLED CANCELLED SENT DELIVERED");
        assertThat(verdict(text)).isInstanceOf(Verdict.Proven.class);
    }

    @Test
    void letsAnOrderProveAClaimedIdentityAndNoMore() {
        Verdict refused = new Verdict.Refused("identity");
        assertThat(verdict(IdentityLevel.CLAIMED)).isEqualTo(refused);

        tell(Kind.ORDER, "o1", "#1042 PAID FULFILLED SENT");
        assertThat(verdict(IdentityLevel.CLAIMED)).isInstanceOf(Verdict.Proven.class);
        assertThat(verdict(IdentityLevel.VERIFIED)).isEqualTo(refused);
    }

    @Test
    void bindsAStatusToTheOrderThatIsNamed() {
        tell(Kind.ORDER, "o1", "#1042 PAID FULFILLED SENT");

        assertThat(verdict("Order #1042 is on its way.")).isInstanceOf(Verdict.Proven.class);
        assertThat(verdict("Order #1043 is on its way.")).isEqualTo(new Verdict.Refused("order"));
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

    private Verdict verdict(IdentityLevel level) {
        Answer draft =
                Answer.to(turn(), "Hello!").identifying(new Identified(level, "a@b.example", "c1"));
        return check.check(turn(), draft, ledger);
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

    private static ShownProduct onSale(String price, String before) {
        return new ShownProduct(
                "p",
                "v1",
                "Title",
                Money.of(price, "USD"),
                Money.of(before, "USD"),
                true,
                null,
                null);
    }

    private static Turn turn() {
        return turn("hello", null);
    }

    private static Turn turn(String text) {
        return turn(text, null);
    }

    private static Turn turn(Packet packet) {
        return turn("hello", packet);
    }

    /** The turn that a brain gets to see. */
    private static Turn turn(String text, @Nullable Packet packet) {
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
        var _ = dialogue.says(text);
        return seen.getFirst();
    }
}
