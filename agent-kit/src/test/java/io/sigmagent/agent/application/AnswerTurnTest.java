package io.sigmagent.agent.application;

import static io.sigmagent.agent.store.StoreSamples.cancelled;
import static io.sigmagent.agent.store.StoreSamples.order;
import static io.sigmagent.agent.store.StoreSamples.parcel;
import static io.sigmagent.agent.store.StoreSamples.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sigmagent.agent.application.Reply.Course;
import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Order.Fulfillment;
import io.sigmagent.agent.store.Order.ShipmentStatus;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.ProductQuery;
import io.sigmagent.agent.store.Shopper;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.Variant;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Word;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTurnTest {

    private static final String JANE = "jane@example.com";
    private static final Product BLADE = product("Orvexa Blade 15", "Gaming Laptops", "1299.00");

    private final InMemoryStore store =
            new InMemoryStore()
                    .selling(BLADE, onSale())
                    .knowing(JANE, new Shopper("c1", null, 1, Money.of("1", "USD"), List.of()))
                    .ordered(JANE, cancelled(order("#1042", Fulfillment.UNFULFILLED), "5.00"));

    @Test
    void letsAProvenAnswerPassWithItsProof() {
        Dialogue dialogue =
                dialogue((turn, tools) -> {
                    var found = tools.store().product(BLADE.id()).found().orElseThrow();
                    return Answer.to(turn, "It costs $1,299.00.")
                            .showing(List.of(ShownProduct.of(found)));
                });

        Answer answer = dialogue.says(Intent.PRICING, "how much?");

        assertThat(answer.text()).isEqualTo("It costs $1,299.00.");
        assertThat(dialogue.lastReply().course()).isEqualTo(new Course.Smooth());
        assertThat(dialogue.lastReply().ledger())
                .extracting(LedgerEntry::kind, LedgerEntry::value)
                .containsExactly(
                        tuple(Kind.PRICE, "1299.00 USD"), tuple(Kind.STOCK, "available 5"));
    }

    @Test
    void replacesAnUnprovenAnswerAndKeepsWhatWasLearnt() {
        Fact fact = new Fact(Factor.USE_CASE, new Word("gaming"), "gaming", "m1", "rule");
        Dialogue dialogue =
                dialogue((turn, _) ->
                        Answer.to(turn, "It costs $499.00.")
                                .learning(List.of(fact))
                                .concluding(new Outcome.Qualified()));

        Answer answer = dialogue.says(Intent.PRICING, "how much for gaming?");

        assertThat(answer.text()).doesNotContain("499").contains("confirm");
        assertThat(answer.facts()).containsExactly(fact);
        assertThat(answer.outcome()).isEqualTo(new Outcome.Continue());
        assertThat(dialogue.lastReply().course()).isEqualTo(new Course.ClaimRefused("price"));
        assertThat(dialogue.lastReply().brain()).isEqualTo("fallback");
    }

    @Test
    void bringsAPersonWhenTheBrainFails() {
        RuntimeException broken = new IllegalStateException("broken on purpose");
        Dialogue dialogue =
                dialogue((_, _) -> {
                    throw broken;
                });

        Answer answer = dialogue.says("hello");

        assertThat(answer.outcome()).isEqualTo(new Outcome.Escalate());
        assertThat(dialogue.lastReply().course()).isEqualTo(new Course.BrainFailed(broken));
    }

    @Test
    void answersEvenWhenTheBrainRunsWild() {
        Dialogue dialogue = dialogue(AnswerTurnTest::endless);

        assertThat(dialogue.says("hello").outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void keepsAllThatTheToolsTellInTheLedger() {
        List<LedgerEntry> told = new ArrayList<>();
        Dialogue dialogue =
                dialogue((turn, tools) -> {
                    var _ = tools.store().searchProducts(ProductQuery.ofType("Mice"));
                    var _ = tools.store().catalogue();
                    var _ = tools.store().customer(JANE);
                    var _ = tools.store().order("#1042", JANE);
                    var _ = tools.store().order("#1", JANE);
                    var _ = store.failing(Failure.THROTTLED);
                    var _ = tools.store().product(BLADE.id());
                    var _ = tools.store().searchProducts(ProductQuery.words(""));
                    told.addAll(tools.ledger().entries());
                    return Answer.to(turn, "All looked up.");
                });

        var _ = dialogue.says("hello");

        assertThat(told)
                .extracting(LedgerEntry::value)
                .containsExactly(
                        "39.00 USD",
                        "59.00 USD before",
                        "unavailable",
                        "#1042 PAID UNFULFILLED CANCELLED REFUNDED",
                        "1299.00 USD",
                        "5.00 USD",
                        "1299.00 USD");
        assertThat(told).allMatch(entry -> entry.asOf().equals(InMemoryStore.AS_OF));
    }

    @Test
    void keepsWhetherParcelsWereSentAndArrived() {
        Order sent = order("#1043", Fulfillment.FULFILLED, parcel(ShipmentStatus.IN_TRANSIT));
        Order arrived = order("#1044", Fulfillment.FULFILLED, parcel(ShipmentStatus.DELIVERED));
        var _ = store.ordered(JANE, sent).ordered(JANE, arrived);
        List<String> told = new ArrayList<>();
        Dialogue dialogue =
                dialogue((turn, tools) -> {
                    var _ = tools.store().order("#1043", JANE);
                    var _ = tools.store().order("#1044", JANE);
                    tools.ledger().of(Kind.ORDER).map(LedgerEntry::value).forEach(told::add);
                    return Answer.to(turn, "Both looked up.");
                });

        var _ = dialogue.says("hello");

        assertThat(told)
                .containsExactly(
                        "#1043 PAID FULFILLED SENT", "#1044 PAID FULFILLED SENT DELIVERED");
    }

    @Test
    void takesTimeFromTheClock() {
        Dialogue dialogue = dialogue((turn, tools) -> Answer.to(turn, "Now: " + tools.now()));

        assertThat(dialogue.says("when?").text()).isEqualTo("Now: " + Dialogue.NOW);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static Answer endless(Turn turn, Toolbox toolbox) {
        return endless(turn, toolbox).doing("never:reached");
    }

    private Dialogue dialogue(Brain brain) {
        return Dialogue.with(AgentKind.ACCOUNT, brain, store);
    }

    private static Product onSale() {
        Product mouse = product("Orvexa Glide Mouse", "Mice", "39.00");
        Variant cheaper =
                new Variant(
                        "v1",
                        "Black",
                        null,
                        Money.of("39.00", "USD"),
                        Money.of("59.00", "USD"),
                        false,
                        null,
                        Map.of());
        return new Product(
                mouse.id(),
                mouse.title(),
                mouse.handle(),
                mouse.vendor(),
                mouse.productType(),
                List.of(),
                "",
                Map.of(),
                null,
                null,
                List.of(cheaper));
    }
}
