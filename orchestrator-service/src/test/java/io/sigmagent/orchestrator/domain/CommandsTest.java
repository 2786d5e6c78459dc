package io.sigmagent.orchestrator.domain;

import static io.sigmagent.orchestrator.domain.Samples.fact;
import static io.sigmagent.orchestrator.domain.Samples.message;
import static io.sigmagent.orchestrator.domain.Samples.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final Story story = new Story();
    private int commands;

    private void commanded(Command command) {
        commands++;
        story.happens(new SessionEvent.Commanded("k" + commands, "key:ops", command));
    }

    private static Limits limits(double threshold, Duration response) {
        Limits good = Samples.LIMITS;
        return new Limits(
                threshold,
                response,
                good.humanNotice(),
                good.humanPatience(),
                good.operatorSilence(),
                good.slotIdle(),
                good.silence());
    }

    private void assertAccepted() {
        assertThat(story.last(Effect.CommandSettled.class))
                .singleElement()
                .returns(null, Effect.CommandSettled::refusal);
    }

    private void assertRefused(String reason) {
        assertThat(story.last(Effect.CommandSettled.class))
                .singleElement()
                .satisfies(settled -> assertThat(settled.refusal()).contains(reason));
    }

    @Test
    void grantsASessionToTheFirstWhoClaimsIt() {
        commanded(new Command.Claim("c1", false));
        assertThat(story.last(Effect.ClaimSettled.class))
                .containsExactly(new Effect.ClaimSettled("c1", true, 0));

        commanded(new Command.Claim("c2", false));
        assertThat(story.last(Effect.ClaimSettled.class))
                .containsExactly(new Effect.ClaimSettled("c2", false, 0));

        commanded(new Command.Claim("c3", true));
        assertThat(story.last(Effect.ClaimSettled.class))
                .containsExactly(new Effect.ClaimSettled("c3", true, 0));
    }

    @Test
    void tellsTheLastNumberWithAClaim() {
        story.happens(message("e1", Intent.GREETING)).answered("a1", new Outcome.Continue());
        commanded(new Command.Claim("c1", true));

        assertThat(story.last(Effect.ClaimSettled.class))
                .singleElement()
                .returns(2L, Effect.ClaimSettled::lastSeq);
    }

    @Test
    void saysATextInAnOpenConversationOnly() {
        commanded(new Command.Say("hello", Owner.SUCCESS));
        assertRefused("complete");

        story.happens(message("e1", Intent.GREETING));
        commanded(new Command.Say("hello", Owner.SUCCESS));
        assertAccepted();
        assertThat(story.last(Effect.Replied.class)).hasSize(1);
    }

    @Test
    void assignsAnotherAgentWhoAnswersWhatIsOpen() {
        story.happens(message("e1", Intent.GREETING));
        commanded(new Command.Assign(Owner.SUCCESS));

        assertAccepted();
        assertThat(story.turn().agent()).isEqualTo(Owner.SUCCESS);
        assertThat(story.turn().messages()).hasSize(1);

        commanded(new Command.Assign(Owner.SUCCESS));
        assertRefused("another owner");
    }

    @Test
    void assignsAPersonWhoGetsNoTurn() {
        story.happens(message("e1", Intent.GREETING)).answered("a1", new Outcome.Continue());
        commanded(new Command.Assign(Owner.HUMAN));

        assertThat(story.session().phase()).isEqualTo(Phase.WAITING_FOR_HUMAN);
        assertThat(story.session().turn()).isNull();
    }

    @Test
    void takesOverAndGivesBackWithWhatWasPromised() {
        story.happens(message("e1", Intent.ORDER_STATUS));
        commanded(new Command.TakeOver("op-1", "Kim"));
        assertAccepted();
        assertThat(story.session().phase()).isEqualTo(Phase.WITH_HUMAN);

        story.happens(message("e2", Intent.OTHER));
        commanded(new Command.GiveBack(List.of("a call on Monday"), null));
        assertAccepted();
        assertThat(story.session().owner()).isEqualTo(Owner.ACCOUNT);
        assertThat(story.session().packet())
                .returns(List.of("Kim: a call on Monday"), Packet::promised);
        assertThat(story.turn().messages()).extracting(Message::id).containsExactly("e1", "e2");
    }

    @Test
    void givesBackToTheAgentThatIsNamed() {
        story.happens(operator("o1"));
        commanded(new Command.GiveBack(List.of(), Owner.SUCCESS));

        assertThat(story.session().owner()).isEqualTo(Owner.SUCCESS);
    }

    @Test
    void refusesToGiveBackWhatNoPersonHas() {
        story.happens(message("e1", Intent.GREETING));
        commanded(new Command.GiveBack(List.of(), null));

        assertRefused("give_back");
    }

    @Test
    void refusesToTakeOverACompleteConversation() {
        commanded(new Command.TakeOver("op-1", null));

        assertRefused("complete");
    }

    @Test
    void closesOnce() {
        story.happens(message("e1", Intent.GREETING));
        commanded(new Command.Close("done"));
        assertAccepted();
        assertThat(story.session().phase()).isEqualTo(Phase.COMPLETE);

        commanded(new Command.Close("done"));
        assertRefused("complete");
        story.happens(new SessionEvent.ClosedByChannel("x1", "again"));
        assertThat(story.all(Effect.Completed.class)).hasSize(1);
    }

    @Test
    void updatesTheLeadInSilence() {
        commanded(new Command.UpdateLead(List.of(fact(Factor.USE_CASE, "gaming"))));
        assertAccepted();

        assertThat(story.session().lead().facts()).hasSize(1);
        assertThat(story.all(Effect.Replied.class)).isEmpty();
        assertThat(story.measured(Effect.Measure.Audited.class)).hasSize(1);
    }

    @Test
    void saysWhatItDoesNotSupport() {
        commanded(new Command.Unsupported("SlotGranted"));

        assertRefused("SlotGranted");
    }

    @Test
    void refusesValuesThatCanNotBe() {
        assertThatThrownBy(() -> new IntentGuess(Intent.OTHER, 1.1)).hasMessageContaining("1.1");
        assertThatThrownBy(() ->
                        new Lead(List.of(), Map.of(), null, 101, Lead.Qualification.QUALIFIED))
                .hasMessageContaining("101");
        assertThatThrownBy(
                        () -> new Lead(List.of(), Map.of(), null, -1, Lead.Qualification.QUALIFIED))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> limits(2, Duration.ofSeconds(1)))
                .hasMessageContaining("move-threshold");
        assertThatThrownBy(() -> limits(0.6, Duration.ZERO))
                .hasMessageContaining("response-timeout");
    }
}
