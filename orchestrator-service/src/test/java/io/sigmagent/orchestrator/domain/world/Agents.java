package io.sigmagent.orchestrator.domain.world;

import io.sigmagent.orchestrator.domain.Effect;
import io.sigmagent.orchestrator.domain.Fact;
import io.sigmagent.orchestrator.domain.Factor;
import io.sigmagent.orchestrator.domain.LedgerLine;
import io.sigmagent.orchestrator.domain.SessionEvent;
import io.sigmagent.orchestrator.domain.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The agents' instances: they got turns, and answer them in any order, or not at all. */
final class Agents {

    private final List<Effect.AgentAsked> turns = new ArrayList<>();
    private final Set<String> written = new HashSet<>();
    private final Keyed<SessionEvent> replies;

    Agents(Keyed<SessionEvent> replies) {
        this.replies = replies;
    }

    void get(Effect.AgentAsked asked) {
        turns.add(asked);
    }

    boolean haveWork() {
        return !turns.isEmpty();
    }

    /** The commit comes first; whoever dies after it leaves the turn to another instance. */
    void commit(int pick) {
        Effect.AgentAsked asked = picked(pick);
        if (asked != null) {
            commit(asked);
        }
    }

    void answer(int pick, Action.Reply reply, Instant now) {
        Effect.AgentAsked asked = picked(pick);
        if (asked == null) {
            return;
        }
        turns.remove(asked);
        if (reply.writes()) {
            commit(asked);
        }
        replies.put(asked.session().id(), answer(asked, reply, "answer:" + asked.turn().id(), now));
        if (reply.twice()) {
            replies.put(
                    asked.session().id(), answer(asked, reply, "other:" + asked.turn().id(), now));
        }
    }

    private Effect.@Nullable AgentAsked picked(int pick) {
        return turns.isEmpty() ? null : turns.get(pick % turns.size());
    }

    private void commit(Effect.AgentAsked asked) {
        Turn turn = asked.turn();
        written.add(turn.id());
        replies.put(
                asked.session().id(),
                new SessionEvent.TurnCommitted("commit:" + turn.id(), turn.id(), turn.epoch()));
    }

    private SessionEvent.TurnAnswered answer(
            Effect.AgentAsked asked, Action.Reply reply, String id, Instant now) {
        Turn turn = asked.turn();
        return new SessionEvent.TurnAnswered(
                id,
                turn.id(),
                turn.epoch(),
                turn.agent(),
                "rules",
                "answer",
                "en",
                reply.outcome(),
                facts(reply.learns()),
                null,
                reply.asksBudget() ? List.of("next:confirm_budget") : List.of(),
                List.of(),
                reply.score(),
                null,
                null,
                null,
                Map.of(),
                written.contains(turn.id()) ? List.of(draft(turn, now)) : List.of(),
                reply.humanThere());
    }

    private static List<Fact> facts(Action.Learns learns) {
        Fact budget =
                fact(Factor.BUDGET_RANGE, new Fact.Value.Budget("1000", "9000", "USD", false));
        Fact needs =
                fact(Factor.TECHNICAL_REQUIREMENTS, new Fact.Value.Words(List.of("a", "b", "c")));
        return switch (learns) {
            case NOTHING -> List.of();
            case BUDGET -> List.of(budget);
            case URGENCY ->
                    List.of(fact(Factor.TIMELINE, new Fact.Value.When("immediate", null, null)));
            case GREAT_PROJECT -> List.of(budget, needs);
        };
    }

    private static Fact fact(Factor factor, Fact.Value value) {
        return new Fact(factor, value, "quote", "m1", "rule");
    }

    private static LedgerLine draft(Turn turn, Instant now) {
        return new LedgerLine("draft_order_create", turn.id(), "DRAFT_ORDER", "D1", now, false);
    }
}
