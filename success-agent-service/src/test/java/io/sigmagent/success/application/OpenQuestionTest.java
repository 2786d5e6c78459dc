package io.sigmagent.success.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.knowledge.Guide;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a reply to our own question means when it is not the yes or no that we asked for. */
class OpenQuestionTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.builtIn();
    private static final Guide MONITORS = KNOWLEDGE.guideFor("monitors").orElseThrow();

    private final Dialogue dialogue =
            Dialogue.with(
                    AgentKind.SUCCESS,
                    new SuccessBrain(Texts.of("success"), KNOWLEDGE, Duration.ofDays(7)),
                    new InMemoryStore());

    @Test
    void givesTheHintThatAnAsideIsAboutOnce() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "set up my monitor");
        Answer hint = dialogue.says("where does the foil of the screen belong?");
        Answer honest = dialogue.says("and where does the foil belong afterwards?");

        assertThat(hint.text()).contains(MONITORS.steps().getFirst().trouble());
        assertThat(hint.actions()).containsExactly("gave:hint", "next:step_1");
        assertThat(honest.text()).contains("step 1");
        assertThat(honest.actions()).isEmpty();
    }

    @Test
    void staysAtTheStepWhenTheSameProductIsAskedAbout() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "set up my monitor");
        Answer aside = dialogue.says("may my cat sit on the monitor?");

        assertThat(aside.text()).contains("step 1");
        assertThat(aside.memory()).containsEntry("guide", "monitors").containsEntry("step", "1");
    }

    @Test
    void staysAtTheStepWhenAnotherWishIsDoubtful() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "set up my monitor");
        Answer aside = dialogue.says(Intent.PRICING, 0.4, "my cat was expensive");

        assertThat(aside.outcome()).isEqualTo(new Outcome.Continue());
        assertThat(aside.memory()).containsEntry("guide", "monitors").containsEntry("step", "1");
    }

    @Test
    void leavesTheGuideWhenNoPersonIsWantedAfterTheLastAdvice() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "set up my monitor");
        var _ = dialogue.says("no");
        var _ = dialogue.says("still no");
        Answer declined = dialogue.says("no");

        assertThat(declined.outcome()).isEqualTo(new Outcome.Continue());
        assertThat(declined.actions()).isEmpty();
        assertThat(declined.memory()).doesNotContainKeys("guide", "question");
    }

    @Test
    void bringsThePersonThatIsNamedInsteadOfAYes() {
        var _ = dialogue.says("qwertz");

        assertThat(dialogue.says("a colleague").outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void staysWhenThePersonIsPutOff() {
        var _ = dialogue.says("qwertz");
        Answer later = dialogue.says("maybe later");

        assertThat(later.outcome()).isEqualTo(new Outcome.Continue());
        assertThat(later.actions()).isEmpty();
        assertThat(later.memory()).isEmpty();
    }

    @Test
    void bringsAPersonInsteadOfHearingWhatHappened() {
        var _ = dialogue.says(Intent.COMPLAINT, "I am not happy");
        Answer person = dialogue.says(Intent.HUMAN_REQUEST, "let me talk to your boss");

        assertThat(person.actions()).containsExactly("escalated:human");
        assertThat(person.outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void passesNoComplaintOnForADoubtfulOrder() {
        var _ = dialogue.says(Intent.COMPLAINT, "I am not happy");
        Answer person = dialogue.says(Intent.ORDER_STATUS, 0.4, "the box was empty");

        assertThat(person.outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void keepsNobodyWhoInsistsWhenAskedWhy() {
        var _ = dialogue.says(Intent.CANCELLATION_RISK, "I think of leaving");
        Answer person = dialogue.says("my monitor stays dark, just cancel it");

        assertThat(person.actions())
                .as("a remedy would be another attempt to keep them")
                .containsExactly("escalated:human");
        assertThat(person.outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void passesOnAnOrderThatIsAskedForAfterARemedy() {
        var _ = dialogue.says(Intent.COMPLAINT, "my monitor is broken, it stays dark");

        assertThat(dialogue.says(Intent.ORDER_STATUS, "where is order 1042").outcome())
                .isEqualTo(new Outcome.Reroute(Intent.ORDER_STATUS));
    }

    @Test
    void passesOnAnOrderThatIsAskedForAfterATip() {
        var _ = dialogue.says(Intent.BEST_PRACTICES, "a tip for my camera?");

        assertThat(dialogue.says(Intent.ORDER_STATUS, "where is order 1042").outcome())
                .isEqualTo(new Outcome.Reroute(Intent.ORDER_STATUS));
    }

    @Test
    void saysGoodbyeToWhoeverThanksForTheFeedbackTaken() {
        afterFeedback();
        Answer bye = dialogue.says("thanks");

        assertThat(bye.actions()).as("no question how it was").isEmpty();
        assertThat(bye.memory()).isEmpty();
    }

    @Test
    void helpsWithWhatIsLeftAfterFeedback() {
        afterFeedback();

        assertThat(dialogue.says("yes, my console").actions())
                .contains("started:guide.consoles", "next:step_1");
    }

    @Test
    void helpsWithWhateverElseIsNamedAfterFeedback() {
        afterFeedback();

        assertThat(dialogue.says("my console then").actions()).contains("started:guide.consoles");
    }

    @Test
    void takesADoubtfulWishForFeedback() {
        var _ = dialogue.says(Intent.FEEDBACK, "the box is too big");
        Answer noted = dialogue.says(Intent.PRICING, 0.4, "cheaper and smaller boxes");

        assertThat(noted.actions()).containsExactly("noted:feedback");
        assertThat(noted.outcome()).isEqualTo(new Outcome.Continue());
    }

    @Test
    void hearsNoPraiseInADenial() {
        Answer answer = dialogue.says(Intent.FEEDBACK, "the wrapping was not great");

        assertThat(answer.actions()).containsExactly("noted:feedback");
    }

    @Test
    void answersTheQuestionBehindThanks() {
        Answer first = dialogue.says("thanks, and how do I begin with my monitor?");
        var _ = dialogue.says("stop");
        var _ = dialogue.says("thanks");
        Answer instead = dialogue.says("thank you, how do I begin with my console?");

        assertThat(first.actions()).contains("started:guide.monitors");
        assertThat(instead.actions()).contains("started:guide.consoles");
        assertThat(instead.outcome()).as("nothing was rated").isEqualTo(new Outcome.Continue());
    }

    @Test
    void offersAPersonForATroubleWithNothingKnown() {
        Answer answer = dialogue.says("it fails all the time");

        assertThat(answer.actions()).containsExactly("next:human");
        assertThat(answer.memory()).containsEntry("question", "PERSON");
    }

    @Test
    void takesNoStopForARating() {
        var _ = dialogue.says("thanks");
        Answer stopped = dialogue.says("stop");

        assertThat(stopped.outcome()).isEqualTo(new Outcome.Continue());
        assertThat(stopped.actions()).containsExactly("next:human");
    }

    private void afterFeedback() {
        var _ = dialogue.says(Intent.FEEDBACK, "the box is too big");
        var _ = dialogue.says("use less plastic");
    }
}
