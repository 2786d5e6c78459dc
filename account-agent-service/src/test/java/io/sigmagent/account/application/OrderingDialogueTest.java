package io.sigmagent.account.application;

import static io.sigmagent.agent.store.StoreSamples.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreWrite;
import io.sigmagent.agent.store.StoreWrite.Line;
import io.sigmagent.agent.store.StoreWrite.MakeDraftOrder;
import io.sigmagent.agent.store.StoreWriter;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Packet;
import io.sigmagent.agent.turn.PreparedOrders;
import io.sigmagent.agent.turn.ShownProduct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderingDialogueTest {

    private static final Product BLADE = product("Orvexa Blade 15", "Gaming Laptops", "1299.00");
    private static final Product TITAN = product("Orvexa Titan 17", "Gaming Laptops", "2199.00");
    private static final Product GONE = product("Orvexa Nimbus", "Gaming Laptops", "999.00", false);
    private static final Product TOWER = product("Orvexa Tower", "Servers", "12999.00");
    private static final String LINK = "https://shop.example/invoices/abc";
    private static final DraftOrder DRAFT =
            new DraftOrder("gid://shopify/DraftOrder/7", "#D7", LINK, Money.of("1299.00", "USD"));
    private static final WriteResult MADE = new WriteResult.Made(DRAFT, Dialogue.NOW);
    private static final Packet PACKET =
            new Packet("intent:pricing", "wants a laptop", List.of(), List.of(), "en", null);

    private final List<StoreWrite> written = new ArrayList<>();
    private WriteResult result = MADE;
    private final StoreWriter writer =
            (_, write) -> {
                written.add(write);
                return result;
            };
    private final Dialogue dialogue =
            Dialogue.with(
                    AgentKind.ACCOUNT,
                    new AccountBrain(Texts.of("account")),
                    new InMemoryStore().selling(BLADE, TITAN, GONE, TOWER),
                    writer);

    @ParameterizedTest
    @ValueSource(strings = {"I'll take it", "make me the order", "I want to buy it", "order it"})
    void showsWhatWouldBeOrderedAndWritesNothingBeforeTheYes(String words) {
        saw(BLADE);

        Answer answer = dialogue.says(Intent.OTHER, words);

        assertThat(answer.text()).contains("1 x Orvexa Blade 15", "$1,299.00").endsWith("?");
        assertThat(answer.actions()).containsExactly("next:confirm_order");
        assertThat(written).isEmpty();
    }

    @Test
    void preparesTheDraftOrderAfterTheYes() {
        saw(BLADE);
        var _ = dialogue.says(Intent.OTHER, "I'll take it");

        Answer answer = dialogue.says(Intent.OTHER, "yes please");

        assertThat(answer.text()).contains("#D7", "$1,299.00", LINK);
        assertThat(answer.actions()).contains("created:draft_order");
        String variant = BLADE.variants().getFirst().id();
        assertThat(written)
                .containsExactly(new MakeDraftOrder(List.of(new Line(variant, 1)), null, ""));
        assertThat(dialogue.lastReply().ledger())
                .contains(PreparedOrders.made(DRAFT, Dialogue.NOW));
    }

    @Test
    void preparesNothingAfterANo() {
        saw(BLADE);
        var _ = dialogue.says(Intent.OTHER, "I'll take it");
        var _ = dialogue.says(Intent.OTHER, "no, wait");
        var _ = dialogue.says(Intent.OTHER, "yes");

        assertThat(written).isEmpty();
    }

    @Test
    void asksWhichOneWhenSeveralWereShown() {
        saw(BLADE, TITAN);

        Answer which = dialogue.says(Intent.OTHER, "I'll take it");
        Answer preview = dialogue.says(Intent.OTHER, "I'll take the Orvexa Titan 17");

        assertThat(which.text()).contains("Orvexa Blade 15, Orvexa Titan 17");
        assertThat(preview.text()).contains("Orvexa Titan 17", "$2,199.00");
    }

    @Test
    void doesNotOfferToOrderWhatIsSoldOut() {
        saw(GONE);

        assertThat(dialogue.says(Intent.OTHER, "I'll take it").text()).contains("can't be ordered");
    }

    @Test
    void leavesLargeOrdersToAPerson() {
        saw(TOWER);
        Answer answer = dialogue.says(Intent.OTHER, "I'll take it");
        Answer accepted = dialogue.says(Intent.OTHER, "yes");

        assertThat(answer.text()).contains("colleague");
        assertThat(accepted.outcome()).isEqualTo(new Outcome.Escalate());
        assertThat(written).isEmpty();
    }

    @Test
    void claimsNothingWithoutAResultAndChecksOnTheNextYes() {
        saw(BLADE);
        var _ = dialogue.says(Intent.OTHER, "I'll take it");
        result = new WriteResult.Failed(Failure.UNAVAILABLE);
        Answer unsure = dialogue.says(Intent.OTHER, "yes");
        result = MADE;
        Answer made = dialogue.says(Intent.OTHER, "yes");

        assertThat(unsure.text()).contains("can't confirm").doesNotContain("#D7");
        assertThat(unsure.actions()).doesNotContain("created:draft_order");
        assertThat(made.text()).contains("#D7");
        assertThat(written).hasSize(2).containsOnly(written.getFirst());
    }

    @Test
    void saysThatItCannotOrderWithoutTheScope() {
        saw(BLADE);
        var _ = dialogue.says(Intent.OTHER, "I'll take it");
        result = new WriteResult.Failed(Failure.REFUSED);

        assertThat(dialogue.says(Intent.OTHER, "yes").text())
                .contains("can't prepare orders", "colleague");
        assertThat(dialogue.says(Intent.OTHER, "yes").outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void tellsTheDraftOrderOfAnAnswerThatWasNeverSaid() {
        saw(BLADE);
        List<LedgerEntry> unspoken = List.of(PreparedOrders.made(DRAFT, Dialogue.NOW));

        Answer answer = dialogue.unspoken(unspoken).says(Intent.OTHER, "are you still there?");

        assertThat(answer.text()).contains("#D7", "$1,299.00", LINK);
        assertThat(written).isEmpty();
        assertThat(dialogue.lastReply().ledger()).containsAll(unspoken);
    }

    private void saw(Product... products) {
        ShownProduct[] shown =
                Arrays.stream(products).map(ShownProduct::of).toArray(ShownProduct[]::new);
        var _ = dialogue.handedOver(PACKET, shown);
    }
}
