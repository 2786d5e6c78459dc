package io.sigmagent.success.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of unhappy customers, of ratings, and of milestones. */
class CareTest {

    private final Dialogue dialogue = dialogue("en");

    private static Dialogue dialogue(String language) {
        Duration week = Duration.ofDays(7);
        SuccessBrain brain = new SuccessBrain(Texts.of("success"), KnowledgeBase.builtIn(), week);
        return Dialogue.with(AgentKind.SUCCESS, brain, new InMemoryStore()).speaking(language);
    }

    @Test
    void triesTheGuidesRemedyForAComplaintFirst() {
        Answer remedy = dialogue.says(Intent.COMPLAINT, "my monitor is broken, it stays dark");
        Answer solved = dialogue.says("yes, that fixed it");

        assertThat(remedy.actions()).containsExactly("gave:hint");
        assertThat(solved.actions()).containsExactly("asked:satisfaction");
    }

    @Test
    void bringsAPersonWhenTheRemedyFailed() {
        var _ = dialogue.says(Intent.COMPLAINT, "my monitor is broken, it stays dark");
        Answer failed = dialogue.says(Intent.COMPLAINT, "no, still dark");

        assertThat(failed.outcome())
                .as("a complaint about the remedy is about what we tried")
                .isEqualTo(new Outcome.Escalate());
    }

    @Test
    void offersNoRemedyForAnUnknownProduct() {
        Answer answer = dialogue.says(Intent.COMPLAINT, "the picture flickers all day");

        assertThat(answer.actions()).containsExactly("asked:what_happened");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | This is unacceptable, I have had enough",
                "es | Esto es inaceptable, estoy harto",
                "fr | C'est inadmissible, j'en ai marre",
            })
    void bringsAPersonToWhoeverIsAngry(String language, String text) {
        Dialogue own = dialogue(language);
        var _ = own.says(Intent.PRODUCT_SETUP, "monitor");
        Answer answer = own.says(Intent.COMPLAINT, text);

        assertThat(answer.outcome()).isEqualTo(new Outcome.Escalate());
        assertThat(answer.language()).isEqualTo(language);
    }

    @Test
    void passesAComplaintAboutAnOrderToWhoeverCanLookItUp() {
        var _ = dialogue.says(Intent.COMPLAINT, "I am not happy");
        Answer answer = dialogue.says(Intent.ORDER_STATUS, "the parcel did not come");

        assertThat(answer.outcome()).isEqualTo(new Outcome.Reroute(Intent.ORDER_STATUS));
    }

    @Test
    void understandsWhoeverWantsToLeaveAndAsksWhy() {
        Answer why = dialogue.says(Intent.CANCELLATION_RISK, "I think of leaving");
        Answer person = dialogue.says("it costs too much");

        assertThat(why.text()).contains("person");
        assertThat(why.actions()).containsExactly("asked:reason", "next:human");
        assertThat(person.outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void triesARemedyForAReasonToLeave() {
        var _ = dialogue.says(Intent.CANCELLATION_RISK, "I think of leaving");
        Answer answer = dialogue.says("my monitor stays dark");

        assertThat(answer.actions()).containsExactly("gave:hint");
    }

    @Test
    void keepsNobodyWhoInsists() {
        Answer atOnce = dialogue.says(Intent.CANCELLATION_RISK, "my mind is made up, I leave");
        Dialogue other = dialogue("en");
        var _ = other.says(Intent.CANCELLATION_RISK, "I think of leaving");
        Answer later = other.says("a person please");

        assertThat(atOnce.outcome()).isEqualTo(new Outcome.Escalate());
        assertThat(later.outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void takesANumberAsTheRating() {
        var _ = dialogue.says("thanks");
        Answer good = dialogue.says("I'd say 4");
        Dialogue other = dialogue("fr");
        var _ = other.says("merci");
        Answer bad = other.says("2 sur 5");

        assertThat(good.actions()).contains("rated:4");
        assertThat(good.outcome()).isEqualTo(new Outcome.Satisfied());
        assertThat(bad.actions()).contains("rated:2");
        assertThat(bad.outcome()).isEqualTo(new Outcome.Dissatisfied());
    }

    @Test
    void asksForNoSecondRatingWithinTheCoolDown() {
        Answer first = dialogue.says("thanks");
        var _ = dialogue.says("5");
        Answer second = dialogue.says("thank you again");
        Answer well = dialogue.says("yes, all is well");

        assertThat(first.actions()).containsExactly("asked:satisfaction");
        assertThat(Instant.parse(first.memory().get("lasting.no_rating_before")))
                .isEqualTo(Dialogue.NOW.plus(Duration.ofDays(7)));
        assertThat(second.actions()).isEmpty();
        assertThat(well.outcome()).isEqualTo(new Outcome.Satisfied());
    }

    @Test
    void takesThanksAsAYes() {
        var _ = dialogue.says("thanks");

        assertThat(dialogue.says("thanks a lot").outcome()).isEqualTo(new Outcome.Satisfied());
    }

    @Test
    void reachesFirstValueWhenTheProductDoesWhatItShould() {
        var _ = dialogue.says(Intent.TECHNICAL_SUPPORT, "my monitor stays dark");
        var _ = dialogue.says("it works now");
        Answer happy = dialogue.says("yes");

        assertThat(happy.actions()).containsExactly("reached:first_value_achieved");
        assertThat(happy.memory())
                .containsEntry("lasting.reached", "monitors:first_value_achieved");
    }

    @Test
    void reachesFeatureAdoptionOnceForEachProduct() {
        var _ = dialogue.says(Intent.BEST_PRACTICES, "a tip for my camera?");
        Answer adopted = dialogue.says("yes, I use it every day, great");
        Answer another = dialogue.says(Intent.BEST_PRACTICES, "another tip please");
        Answer again = dialogue.says("that works as well, great");

        assertThat(adopted.actions()).containsExactly("reached:feature_adoption");
        assertThat(another.text()).isNotEqualTo(adopted.text());
        assertThat(again.actions()).isEmpty();
    }

    @Test
    void leavesATipForLater() {
        var _ = dialogue.says(Intent.BEST_PRACTICES, "a tip for my camera?");

        assertThat(dialogue.says("not yet").actions()).isEmpty();
    }

    @Test
    void takesFeedbackInTheCustomersWordsAndSaysGoodbye() {
        var _ = dialogue.says(Intent.FEEDBACK, "the box is too big");
        Answer noted = dialogue.says("use less plastic");
        Answer bye = dialogue.says("no that's all");

        assertThat(noted.actions()).containsExactly("noted:feedback");
        assertThat(bye.outcome()).isEqualTo(new Outcome.Continue());
        assertThat(bye.memory()).isEmpty();
    }

    @Test
    void goesOnWithWhatIsAskedAfterFeedback() {
        var _ = dialogue.says(Intent.FEEDBACK, "the box is too big");
        Answer guide = dialogue.says(Intent.PRODUCT_SETUP, "how do I set up my console?");

        assertThat(guide.actions()).contains("started:guide.consoles");
    }

    @Test
    void answersAQuestionInTheMiddleOfAGuideHonestly() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "set up my monitor");
        Answer aside = dialogue.says("may my cat sit on it?");
        Answer person = dialogue.says("person");

        assertThat(aside.text()).contains("step 1");
        assertThat(person.outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void saysSoAtTheFirstStep() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "set up my monitor");

        assertThat(dialogue.says("back").text()).contains("first step", "Step 1");
    }

    @Test
    void skipsAStepInsteadOfBringingAPerson() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "set up my monitor");
        var _ = dialogue.says("no");
        var _ = dialogue.says("no");

        assertThat(dialogue.says("next").text()).contains("Step 2");
    }

    @Test
    void staysWhenNoPersonIsWanted() {
        var _ = dialogue.says("qwertz");

        assertThat(dialogue.says("no").outcome()).isEqualTo(new Outcome.Continue());
    }

    @Test
    void helpsWithTheProblemThatFollowsTheQuestion() {
        var _ = dialogue.says(Intent.TECHNICAL_SUPPORT, "something is wrong");

        assertThat(dialogue.says("my monitor does not light up, it stays dark").actions())
                .containsExactly("gave:hint");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | hecho | no funciona | Paso 2 de",
                "fr | c'est fait | ça ne marche pas | Étape 2 sur",
            })
    void walksThroughAGuideInTheCustomersLanguage(
            String language, String done, String failed, String second) {
        Dialogue own = dialogue(language);
        var _ = own.says(Intent.PRODUCT_SETUP, "monitor");
        Answer next = own.says(done);
        Answer hint = own.says(failed);

        assertThat(next.text()).contains(second);
        assertThat(hint.actions()).startsWith("gave:hint");
        assertThat(hint.language()).isEqualTo(language);
    }
}
