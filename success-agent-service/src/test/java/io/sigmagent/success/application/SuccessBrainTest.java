package io.sigmagent.success.application;

import static io.sigmagent.agent.store.StoreSamples.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.knowledge.Guide;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Customer;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Word;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Packet;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessBrainTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.builtIn();
    private static final Guide MONITORS = KNOWLEDGE.guideFor("monitors").orElseThrow();

    private final Dialogue dialogue =
            Dialogue.with(
                    AgentKind.SUCCESS,
                    new SuccessBrain(Texts.of("success"), KNOWLEDGE),
                    new InMemoryStore());

    @Test
    void givesTheFirstStepOfTheGuideThatIsMeant() {
        Answer answer = dialogue.says(Intent.PRODUCT_SETUP, "how do I set up my new monitor?");

        assertThat(answer.text())
                .contains(MONITORS.title(), "Step 1 of " + MONITORS.steps().size())
                .contains(MONITORS.steps().getFirst().text())
                .doesNotContain(MONITORS.steps().get(1).text());
        assertThat(answer.actions()).containsExactly("started:guide.monitors", "next:step_1");
        assertThat(dialogue.lastReply().ledger())
                .extracting(LedgerEntry::kind)
                .containsExactly(Kind.GUIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "done", "next", "ok that worked", "It works!", "ready"})
    void goesOnWhenItWorked(String reply) {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "how do I set up my new monitor?");
        Answer answer = dialogue.says(reply);

        assertThat(answer.text()).contains("Step 2 of", MONITORS.steps().get(1).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "it doesn't work", "nothing happens", "I'm stuck"})
    void givesTheHintWhenItDidNotWork(String reply) {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "how do I set up my new monitor?");
        Answer answer = dialogue.says(Intent.TECHNICAL_SUPPORT, 0.4, reply);

        assertThat(answer.text()).contains(MONITORS.steps().getFirst().trouble());
        assertThat(answer.actions()).startsWith("gave:hint");
    }

    @Test
    void goesOnAfterTheHintHelped() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "how do I set up my new monitor?");
        var _ = dialogue.says("no");
        Answer answer = dialogue.says("yes, now it does");

        assertThat(answer.text()).contains("Step 2 of");
    }

    @Test
    void offersAPersonWhenTheHintDidNotHelp() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "how do I set up my new monitor?");
        var _ = dialogue.says("no");
        Answer offer = dialogue.says("still no");
        Answer person = dialogue.says("yes");

        assertThat(offer.text()).contains("colleague");
        assertThat(offer.outcome()).isEqualTo(new Outcome.Continue());
        assertThat(person.outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void goesBackAndRepeats() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "how do I set up my new monitor?");
        var _ = dialogue.says("done");
        Answer back = dialogue.says("go back please");
        Answer again = dialogue.says("say that again");

        assertThat(back.text()).contains("Step 1 of");
        assertThat(again.text()).contains("Step 1 of");
    }

    @Test
    void stopsWhenAskedTo() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "how do I set up my new monitor?");
        Answer answer = dialogue.says("stop, I do that later");

        assertThat(answer.memory()).isEmpty();
    }

    @Test
    void changesToAnotherGuide() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "how do I set up my new monitor?");
        Answer answer = dialogue.says(Intent.PRODUCT_SETUP, "and how do I set up my headphones?");

        assertThat(answer.actions()).contains("started:guide.headphones");
    }

    @Test
    void congratulatesAndAsksForSatisfactionAtTheEnd() {
        Answer end = throughTheGuide();
        Answer thanks = dialogue.says("yes, thanks!");

        assertThat(end.actions())
                .containsExactly("reached:onboarding_complete", "asked:satisfaction");
        assertThat(end.outcome()).isEqualTo(new Outcome.Continue());
        assertThat(thanks.outcome()).isEqualTo(new Outcome.Satisfied());
    }

    @Test
    void tellsWhenTheCustomerIsNotSatisfied() {
        var _ = throughTheGuide();
        Answer answer = dialogue.says("no, not really");

        assertThat(answer.outcome()).isEqualTo(new Outcome.Dissatisfied());
    }

    @Test
    void takesSomethingElseAfterTheEnd() {
        var _ = throughTheGuide();
        Answer answer = dialogue.says("how about my camera");

        assertThat(answer.actions()).contains("started:guide.cameras");
    }

    @Test
    void asksWhichProductWhenNoneIsNamed() {
        Answer answer = dialogue.says(Intent.PRODUCT_SETUP, "how do I set it up?");

        assertThat(answer.text()).contains("Which");
        assertThat(answer.outcome()).isEqualTo(new Outcome.Continue());
    }

    @Test
    void takesTheProductFromTheConversation() {
        var _ =
                dialogue.handedOver(
                        packet("intent:product_setup"),
                        ShownProduct.of(product("Lumora 27 Monitor", "Monitors", "299.00")));

        Answer answer = dialogue.says(Intent.PRODUCT_SETUP, "how do I set it up?");

        assertThat(answer.actions()).contains("started:guide.monitors");
    }

    @Test
    void welcomesABuyerWithTheFirstStep() {
        var _ =
                dialogue.customer(named("Alex Chen"))
                        .handedOver(
                                packet("order_paid"),
                                ShownProduct.of(
                                        product("Lumora 27 Monitor", "Monitors", "299.00")));

        Answer answer = dialogue.opens();

        assertThat(answer.text()).contains("Alex", "Step 1 of");
    }

    @Test
    void welcomesWhoDidNotBuyWithAQuestion() {
        var _ =
                dialogue.handedOver(
                        packet("unqualified"),
                        ShownProduct.of(product("Lumora 27 Monitor", "Monitors", "299.00")));

        Answer answer = dialogue.opens();

        assertThat(answer.text()).contains("What can I do for you?").doesNotContain("Step");
    }

    @Test
    void helpsWithAProblemFromTheGuide() {
        Guide.Step step = MONITORS.steps().getFirst();
        Answer answer =
                dialogue.says(
                        Intent.TECHNICAL_SUPPORT, "my monitor has a problem with " + step.title());

        assertThat(answer.text()).contains("" + step.trouble());
        assertThat(answer.actions()).containsExactly("gave:hint");
    }

    @Test
    void doesNotGuessAboutUnknownProblems() {
        Answer noProduct = dialogue.says(Intent.TECHNICAL_SUPPORT, "it is on fire");
        Answer noHint = dialogue.says(Intent.TECHNICAL_SUPPORT, "my monitor sings");

        assertThat(noProduct.actions()).containsExactly("next:human");
        assertThat(noHint.actions()).containsExactly("next:human");
    }

    @Test
    void givesATipFromTheGuide() {
        Answer tip = dialogue.says(Intent.BEST_PRACTICES, "any tips for my camera?");
        Answer unknown =
                Dialogue.with(
                                AgentKind.SUCCESS,
                                new SuccessBrain(Texts.of("success"), KNOWLEDGE),
                                new InMemoryStore())
                        .says(Intent.BEST_PRACTICES, "any tips?");

        assertThat(tip.actions()).containsExactly("gave:tip");
        assertThat(unknown.actions()).containsExactly("next:human");
    }

    @Test
    void apologisesAsksAndBringsAPersonForAComplaint() {
        Answer sorry = dialogue.says(Intent.COMPLAINT, "this is a disgrace");
        Answer person = dialogue.says(Intent.COMPLAINT, "the box was open and empty");

        assertThat(sorry.text()).contains("sorry", "colleague");
        assertThat(person.outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void takesFeedback() {
        Answer praise = dialogue.says(Intent.FEEDBACK, "I love this shop");
        Answer satisfied = dialogue.says("yes");
        Answer other = dialogue.says(Intent.FEEDBACK, "the box was too big");

        assertThat(praise.actions()).containsExactly("asked:satisfaction");
        assertThat(satisfied.outcome()).isEqualTo(new Outcome.Satisfied());
        assertThat(other.outcome()).isEqualTo(new Outcome.Continue());
    }

    @ParameterizedTest
    @EnumSource(
            value = Intent.class,
            mode = Mode.INCLUDE,
            names = {"ORDER_STATUS", "PRICING", "RETURN_REFUND", "PRODUCT_INQUIRY"})
    void passesOnWhatIsNotItsOwn(Intent intent) {
        Answer answer = dialogue.says(intent, 0.5, "something else");

        assertThat(answer.outcome()).isEqualTo(new Outcome.Reroute(intent));
    }

    @Test
    void leavesAnOfferForAnotherGuide() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "how do I set up my new monitor?");
        var _ = dialogue.says("no");
        var _ = dialogue.says("still no");
        Answer answer = dialogue.says("how about going on with the camera instead?");

        assertThat(answer.actions()).contains("started:guide.cameras");
    }

    @Test
    void offersAPersonWhereTheGuideHasNoHint() {
        Guide guide = KNOWLEDGE.guideFor("consoles").orElseThrow();
        int silent = (int) guide.steps().stream().takeWhile(step -> step.trouble() != null).count();
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "help me set up my console");
        for (int step = 0; step < silent; step++) {
            var _ = dialogue.says("done");
        }
        Answer answer = dialogue.says("no");

        assertThat(silent).isLessThan(guide.steps().size());
        assertThat(answer.actions()).containsExactly("next:human");
    }

    @Test
    void answersAnotherQuestionInTheMiddleOfAGuide() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "how do I set up my new monitor?");
        Answer order = dialogue.says(Intent.ORDER_STATUS, "where is order 1042");
        Answer same = dialogue.says("is the monitor ready?");

        assertThat(order.outcome()).isEqualTo(new Outcome.Reroute(Intent.ORDER_STATUS));
        assertThat(same.text()).contains("Step 2 of");
    }

    @Test
    void hearsAComplaintInTheMiddleOfAGuide() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "how do I set up my new monitor?");
        Answer answer = dialogue.says(Intent.COMPLAINT, "this thing is no good");

        assertThat(answer.actions()).contains("asked:what_happened");
    }

    @Test
    void bringsAPersonInTheMiddleOfAGuide() {
        var _ = dialogue.says(Intent.PRODUCT_SETUP, "how do I set up my new monitor?");

        assertThat(dialogue.says(Intent.HUMAN_REQUEST, "a person, please").outcome())
                .isEqualTo(new Outcome.Escalate());
    }

    @Test
    void welcomesWhoComesWithNothingKnown() {
        assertThat(dialogue.opens().text()).contains("What can I do for you?");
    }

    @Test
    void takesTheProductFromTheFacts() {
        Fact fact = new Fact(Factor.CATEGORY, new Word("headphones"), "headphones", "m0", "rule");
        var _ =
                dialogue.handedOver(
                        new Packet("order_paid", "Bought.", List.of(fact), List.of(), "en", null));

        assertThat(dialogue.opens().actions()).contains("started:guide.headphones");
    }

    @Test
    void bringsAPersonWhenAskedTo() {
        assertThat(dialogue.says(Intent.HUMAN_REQUEST, "a human").outcome())
                .isEqualTo(new Outcome.Escalate());
    }

    @Test
    void greetsAndOffersHelpForWhatItDoesNotUnderstand() {
        Answer greeting = dialogue.says(Intent.GREETING, "hi");
        Answer unclear = dialogue.says("qwertz");
        Answer person = dialogue.says("yes");

        assertThat(greeting.text()).contains("set");
        assertThat(unclear.actions()).containsExactly("next:human");
        assertThat(person.outcome()).isEqualTo(new Outcome.Escalate());
    }

    @Test
    void asksForSatisfactionAfterThanks() {
        assertThat(dialogue.says("thank you").actions()).containsExactly("asked:satisfaction");
    }

    private Answer throughTheGuide() {
        Answer answer = dialogue.says(Intent.PRODUCT_SETUP, "how do I set up my new monitor?");
        for (int step = 1; step <= MONITORS.steps().size(); step++) {
            answer = dialogue.says("done");
        }
        return answer;
    }

    private static Customer named(String name) {
        return new Customer(
                name, Tier.EXISTING_CUSTOMER, null, IdentityLevel.ANONYMOUS, null, null);
    }

    private static Packet packet(String reason) {
        return new Packet(reason, "Bought a monitor.", List.of(), List.of(), "en", null);
    }
}
