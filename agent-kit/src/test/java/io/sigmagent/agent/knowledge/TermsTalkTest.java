package io.sigmagent.agent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.application.Sources;
import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Knowledge;
import io.sigmagent.agent.turn.LedgerEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTalkTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.builtIn();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RETURN_REFUND   | How long do I have to return something?  | 30 days
                    OTHER           | Do you have a shop that I can visit?     | online only
                    BILLING_PAYMENT | Which credit cards can I pay with?       | credit or debit card
                    OTHER           | What does the warranty cover?            | faults of material
                    OTHER           | How long is the warranty?                | 24 months
                    PRODUCT_INQUIRY | Do I need an account to order?           | as a guest
                    """)
    void quotesThePassageThatAnswers(Intent intent, String question, String words) {
        Dialogue dialogue = dialogue(KNOWLEDGE);

        Answer answer = dialogue.says(intent, 0.5, question);

        assertThat(answer.text()).contains(words);
        assertThat(answer.actions()).anyMatch(action -> action.startsWith("told:"));
        assertThat(dialogue.lastReply().ledger())
                .filteredOn(entry -> entry.kind() == LedgerEntry.Kind.POLICY)
                .anyMatch(entry -> answer.text().contains(entry.value()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ORDER_STATUS  | Where is my order?
                    RETURN_REFUND | I want to return these headphones, can you help?
                    OTHER         | Has #1042 been shipped?
                    OTHER         | Is my refund on its way?
                    OTHER         | I need something light for travelling
                    COMPLAINT     | Why is shipping so slow?
                    PRICING       | How much is the Orvexa Blade 15?
                    """)
    void leavesTheCustomersOwnMattersToTheBrain(Intent intent, String message) {
        assertThat(dialogue(KNOWLEDGE).says(intent, message).text()).isEqualTo("Something else.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Do you offer warranty by carrier pigeon?", "¿Hay envíos?"})
    void saysThatItDoesNotKnowAndOffersAPerson(String question) {
        Answer answer = dialogue(Knowledge.NONE).says(Intent.OTHER, question);

        assertThat(answer.text()).contains("a person, please");
        assertThat(answer.actions()).containsExactly("next:human");
    }

    @Test
    void tellsWhichLanguageAPassageIsInWhenItIsNotTheCustomers() {
        Knowledge spanish =
                (_, _, _) ->
                        List.of(
                                new Knowledge.Passage(
                                        "policies/x.es.md#A",
                                        Knowledge.Kind.POLICY,
                                        "x",
                                        "A",
                                        "Treinta días.",
                                        "es",
                                        0.9));

        Answer answer = dialogue(spanish).says(Intent.OTHER, "How long can I return it?");

        assertThat(answer.text()).contains("Treinta días.");
    }

    @Test
    void hasEveryTextInThreeLanguages() {
        Texts texts = Texts.of("agent");
        for (String language : List.of("es", "fr")) {
            assertThat(texts.languageFor(language)).isEqualTo(language);
            for (String key : List.of("terms.unknown", "failed", "unproven", "promise.told")) {
                assertThat(texts.say(language, key, "seed", "a", "b", "c"))
                        .isNotEqualTo(texts.say("en", key, "seed", "a", "b", "c"));
            }
        }
    }

    @Test
    void isTheBrainThatItInforms() {
        InformedBrain brain =
                new InformedBrain(
                        (turn, _) -> Answer.to(turn, "All else."),
                        new TermsTalk(Texts.of("agent")));

        assertThat(brain.name()).isEqualTo("rules");
        assertThat(brain.standIn()).isEmpty();
    }

    private static Dialogue dialogue(Knowledge knowledge) {
        InformedBrain brain =
                new InformedBrain(
                        (turn, _) -> Answer.to(turn, "Something else."),
                        new TermsTalk(Texts.of("agent")));
        Sources sources = new Sources(_ -> new InMemoryStore(), knowledge);
        return Dialogue.with(AgentKind.SBDR, brain, sources);
    }
}
