package io.sigmagent.agent.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.StoreWrite.Line;
import io.sigmagent.agent.store.StoreWrite.MakeDraftOrder;
import io.sigmagent.agent.store.StoreWrite.WithdrawDraftOrder;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Packet;
import io.sigmagent.agent.turn.PreparedOrders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefingTest {

    private static final String LINK = "https://shop.example/invoices/abc";
    private static final String PROMISE = "we'll refund the shipping, $15.00";

    @ParameterizedTest
    @ValueSource(strings = {"give_back", "operator_silent"})
    void passesOnOnceWhatAPersonPromised(String reason) {
        Dialogue dialogue = dialogue().handedOver(packet(reason, "Sam: " + PROMISE));

        Answer first = dialogue.says(Intent.GREETING, "hello again");
        Answer second = dialogue.says(Intent.GREETING, "hello");

        assertThat(first.text())
                .startsWith("Sam from the team promised: “" + PROMISE + "”. I've noted it.")
                .endsWith("How can I help?");
        assertThat(second.text()).isEqualTo("How can I help?");
    }

    @Test
    void passesOnOnlyWhatIsNew() {
        Dialogue dialogue = dialogue().handedOver(packet("give_back", "Sam: " + PROMISE));
        var _ = dialogue.says(Intent.GREETING, "hello");

        Answer answer =
                dialogue.handedOver(packet("give_back", "Sam: " + PROMISE, "a call tomorrow"))
                        .says(Intent.GREETING, "hi");

        assertThat(answer.text())
                .startsWith("A colleague promised: “a call tomorrow”. I've noted it.")
                .doesNotContain(PROMISE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What was promised?",
                "what did your colleague promise me",
                "So what was agreed?",
                "Which refund did they promise?"
            })
    void saysWhatWasPromisedWhenAsked(String question) {
        Dialogue dialogue = dialogue().handedOver(packet("give_back", "Sam: " + PROMISE));
        var _ = dialogue.says(Intent.GREETING, "hello");

        Answer answer = dialogue.says(Intent.OTHER, question);

        assertThat(answer.text()).isEqualTo("Sam from the team promised: “" + PROMISE + "”.");
    }

    @Test
    void answersWhatElseIsAsked() {
        Dialogue dialogue = dialogue().handedOver(packet("give_back", "Sam: " + PROMISE));

        Answer answer = dialogue.says(Intent.OTHER, "What was promised? And how are you?");

        assertThat(answer.text()).contains("“" + PROMISE + "”").endsWith("How can I help?");
    }

    @Test
    void passesNothingOnAfterAnyOtherHandoff() {
        Dialogue dialogue = dialogue().handedOver(packet("intent:pricing", "Sam: " + PROMISE));

        assertThat(dialogue.says(Intent.GREETING, "hello").text()).isEqualTo("How can I help?");
    }

    @Test
    void doesNotLetTheAgentClaimWhatWasPromised() {
        Dialogue dialogue =
                Dialogue.with(
                                AgentKind.ACCOUNT,
                                (turn, _) -> Answer.to(turn, "You get $15.00 back."),
                                new InMemoryStore())
                        .handedOver(packet("give_back", "Sam: " + PROMISE));

        assertThat(dialogue.says(Intent.GREETING, "hello").text()).doesNotContain("$15.00");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsWhatWasWrittenAlthoughTheBrainFailsOrLies(boolean fails) {
        DraftOrder draft = new DraftOrder("d7", "#D7", null, Money.of("9.00", "USD"));
        Dialogue dialogue =
                Dialogue.with(
                        AgentKind.ACCOUNT,
                        (turn, toolbox) -> {
                            var order = new MakeDraftOrder(List.of(new Line("v1", 1)), null, "");
                            var _ = toolbox.writer().write("draft_order:1", order);
                            if (fails) {
                                throw new IllegalStateException("after the write");
                            }
                            return Answer.to(turn, "That makes $1.00.");
                        },
                        new InMemoryStore(),
                        (_, _) -> new WriteResult.Made(draft, Dialogue.NOW));

        Answer answer = dialogue.says(Intent.OTHER, "yes");

        assertThat(answer.text()).contains("#D7", "$9.00").doesNotContain("$1.00");
        assertThat(dialogue.lastReply().ledger())
                .containsExactly(PreparedOrders.made(draft, Dialogue.NOW));
    }

    @Test
    void leavesItToTheBrainWhenNothingWasPromised() {
        assertThat(dialogue().says(Intent.OTHER, "What was promised?").text())
                .isEqualTo("How can I help?");
        assertThat(
                        dialogue()
                                .handedOver(packet("give_back"))
                                .says(Intent.OTHER, "What was promised?")
                                .text())
                .isEqualTo("How can I help?");
    }

    @Test
    void tellsADraftOrderThatWasNeverToldOnceAndWithItsLink() {
        DraftOrder draft = new DraftOrder("d7", "#D7", LINK, Money.of("9.00", "USD"));
        DraftOrder gone = new DraftOrder("d8", "#D8", LINK, Money.of("5.00", "USD"));
        Dialogue dialogue =
                dialogue()
                        .unspoken(
                                List.of(
                                        PreparedOrders.made(draft, Dialogue.NOW),
                                        PreparedOrders.made(gone, Dialogue.NOW),
                                        PreparedOrders.withdrawn(gone.id(), Dialogue.NOW)));

        Answer first = dialogue.says(Intent.OTHER, "hello?");
        Answer second = dialogue.says(Intent.OTHER, "hello?");

        assertThat(first.text())
                .contains("#D7", "$9.00", LINK)
                .doesNotContain("#D8")
                .endsWith("How can I help?");
        assertThat(first.actions()).contains("told:draft_order");
        assertThat(second.text()).isEqualTo("How can I help?");
    }

    @Test
    void doesNotRepeatADraftOrderThatTheBrainTells() {
        DraftOrder draft = new DraftOrder("d7", "#D7", null, Money.of("9.00", "USD"));
        Dialogue dialogue =
                Dialogue.with(
                                AgentKind.ACCOUNT,
                                (turn, _) -> Answer.to(turn, "#D7 comes to $9.00."),
                                new InMemoryStore())
                        .unspoken(List.of(PreparedOrders.made(draft, Dialogue.NOW)));

        assertThat(dialogue.says(Intent.OTHER, "hello?").text()).isEqualTo("#D7 comes to $9.00.");
    }

    @Test
    void keepsWithdrawalsInTheLedgerAndNothingOfWhatWasRefused() {
        Dialogue dialogue =
                Dialogue.with(
                        AgentKind.ACCOUNT,
                        (turn, toolbox) -> {
                            var order = new MakeDraftOrder(List.of(new Line("v1", 1)), null, "");
                            var _ = toolbox.writer().write("order", order);
                            var _ = toolbox.writer().write("no", new WithdrawDraftOrder("d7"));
                            return Answer.to(turn, "I've withdrawn your draft order.");
                        },
                        new InMemoryStore(),
                        (_, write) ->
                                write instanceof WithdrawDraftOrder(var id)
                                        ? new WriteResult.Withdrawn(id, Dialogue.NOW)
                                        : new WriteResult.Refused(List.of("lineItems")));

        assertThat(dialogue.says(Intent.OTHER, "no").text())
                .isEqualTo("I've withdrawn your draft order.");
        assertThat(dialogue.lastReply().ledger())
                .containsExactly(PreparedOrders.withdrawn("d7", Dialogue.NOW));
    }

    /** It forgets whatever it did not note itself. */
    private static Dialogue dialogue() {
        return Dialogue.with(
                AgentKind.ACCOUNT,
                (turn, _) -> Answer.to(turn, "How can I help?").remembering(Map.of("step", "1")),
                new InMemoryStore());
    }

    private static Packet packet(String reason, String... promised) {
        return new Packet(reason, "a parcel came late", List.of(), List.of(promised), "en", null);
    }
}
