package io.sigmagent.orchestrator.domain;

import static io.sigmagent.orchestrator.domain.Samples.message;
import static io.sigmagent.orchestrator.domain.Samples.operator;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What random histories brought to light. */
class SessionLawsTest {

    private static final LedgerLine DRAFT =
            new LedgerLine("draft_order_create", "D1", "DRAFT_ORDER", "{}", Samples.NOW, false);

    private final Story story = new Story();

    @Test
    void answersWhoWroteWhileAPersonTypedAndTheSlotWasGone() {
        story.happens(message("e1", Intent.PRICING))
                .answered("a1", new Outcome.Continue())
                .after(Duration.ofMinutes(2))
                .ticks();
        assertThat(story.session().slot()).isNull();

        story.happens(typed("t1")).happens(message("e2", Intent.PRICING));
        assertThat(story.last(Effect.AgentAsked.class)).isEmpty();

        story.after(Duration.ofSeconds(15)).ticks();
        assertThat(story.turn().messages()).extracting(Message::id).containsExactly("e2");
    }

    @Test
    void silencesAgentsEachTimeAPersonBeginsToType() {
        story.happens(message("e1", Intent.PRICING))
                .answered("a1", new Outcome.Continue())
                .happens(typed("t1"))
                .after(Duration.ofSeconds(90))
                .happens(typed("t2"))
                .happens(message("e2", Intent.PRICING));

        assertThat(story.last(Effect.AgentAsked.class)).isEmpty();
    }

    @Test
    void waitsForWhoeverTypesBeforeItFallsBackOnATurnThatWrote() {
        story.happens(message("e1", Intent.PRICING));
        Turn turn = story.turn();
        story.happens(new SessionEvent.TurnCommitted("c1", turn.id(), turn.epoch()))
                .after(Duration.ofSeconds(20))
                .happens(typed("t1"))
                .after(Duration.ofSeconds(10))
                .ticks();
        assertThat(story.all(Effect.Replied.class)).isEmpty();

        story.after(Duration.ofSeconds(5)).ticks();
        assertThat(story.turn().messages()).extracting(Message::id).containsExactly("e1");
    }

    @Test
    void tellsAPersonWhatTheAgentWroteThatSendsTheMessageOn() {
        story.happens(message("e1", Intent.PRICING))
                .happens(wrote(story.turn(), new Outcome.Reroute(Intent.HUMAN_REQUEST)));

        assertThat(story.last(Effect.HandedOff.class))
                .singleElement()
                .satisfies(moved -> assertThat(moved.session().unspoken()).containsExactly(DRAFT));
    }

    @Test
    void knowsInTheNextConversationWhatWasWrittenAndNotSaid() {
        story.happens(message("e1", Intent.PRICING));
        Turn turn = story.turn();
        story.happens(new SessionEvent.ClosedByChannel("x1", "crisp:resolved"))
                .happens(wrote(turn, new Outcome.Continue()))
                .happens(message("e2", Intent.PRICING));

        assertThat(story.last(Effect.AgentAsked.class))
                .singleElement()
                .satisfies(asked -> assertThat(asked.session().unspoken()).containsExactly(DRAFT));
    }

    @Test
    void letsNobodySpeakInAnAgentsNameWhileAPersonHasTheSession() {
        story.happens(operator("o1"))
                .happens(commanded("c1", new Command.Say("hi", Owner.SUCCESS)));

        assertThat(story.last(Effect.Replied.class)).isEmpty();
        assertThat(story.last(Effect.CommandSettled.class))
                .singleElement()
                .satisfies(settled -> assertThat(settled.refusal()).contains("HUMAN has"));
    }

    @Test
    void leavesNoOpenConversationToNobody() {
        story.happens(operator("o1"))
                .happens(commanded("c1", new Command.Assign(Owner.NOBODY)))
                .happens(commanded("c2", new Command.GiveBack(List.of(), Owner.NOBODY)));

        assertThat(story.session().owner()).isEqualTo(Owner.HUMAN);
        assertThat(story.all(Effect.CommandSettled.class))
                .allSatisfy(settled -> assertThat(settled.refusal()).contains("NOBODY"));
    }

    @Test
    void leadsNotBackToTheAgentBeforeHoweverOftenAPersonCutIn() {
        story.happens(message("e1", Intent.PRICING)).happens(message("e2", Intent.ORDER_STATUS));
        for (int i = 0; i < 2; i++) {
            story.after(Duration.ofMinutes(1))
                    .happens(operator("o" + i))
                    .happens(commanded("g" + i, new Command.GiveBack(List.of(), Owner.ACCOUNT)));
        }
        story.happens(message("e3", Intent.PRICING));

        assertThat(story.session().owner()).isEqualTo(Owner.ACCOUNT);
    }

    private static SessionEvent.OperatorTyped typed(String id) {
        return new SessionEvent.OperatorTyped(id, "op-1", true);
    }

    private static SessionEvent.Commanded commanded(String id, Command command) {
        return new SessionEvent.Commanded(id, "op-1", command);
    }

    private static SessionEvent.TurnAnswered wrote(Turn turn, Outcome outcome) {
        return new SessionEvent.TurnAnswered(
                "a1",
                turn.id(),
                turn.epoch(),
                turn.agent(),
                "rules",
                "answer",
                "en",
                outcome,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(DRAFT),
                false);
    }
}
