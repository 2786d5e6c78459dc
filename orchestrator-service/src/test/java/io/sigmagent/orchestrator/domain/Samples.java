package io.sigmagent.orchestrator.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Events and sessions as tests need them. */
public final class Samples {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    public static final Limits LIMITS =
            new Limits(
                    0.6,
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(3),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30),
                    Duration.ofSeconds(120),
                    new Limits.Silence(
                            Duration.ofMinutes(30),
                            Duration.ofHours(24),
                            Duration.ofHours(72),
                            Duration.ofHours(24)));
    public static final HandoffPolicy HANDOFFS =
            new HandoffPolicy(new HandoffLimits(75, 70, 90, 3, new Money("5000", "USD")));
    public static final SessionPolicy POLICY =
            new SessionPolicy(LIMITS, HANDOFFS, OpeningHours.ALWAYS, new PlainTexts());

    private Samples() {}

    static SessionEvent.CustomerWrote message(String id, Intent intent) {
        return message(id, intent, 0.9);
    }

    static SessionEvent.CustomerWrote message(String id, Intent intent, double confidence) {
        return new SessionEvent.CustomerWrote(
                id,
                "m-" + id,
                "text of " + id,
                "web",
                null,
                null,
                null,
                "{}",
                null,
                new IntentGuess(intent, confidence),
                null);
    }

    static SessionEvent.CustomerWrote message(String id, String text) {
        return new SessionEvent.CustomerWrote(
                id, "m-" + id, text, "web", null, null, null, "{}", null, IntentGuess.NONE, null);
    }

    static SessionEvent.CustomerWrote messageOfTier(String id, Intent intent, Tier tier) {
        return new SessionEvent.CustomerWrote(
                id,
                "m-" + id,
                "text of " + id,
                "web",
                "Alex",
                tier,
                null,
                "{}",
                "shop",
                new IntentGuess(intent, 0.9),
                null);
    }

    static SessionEvent.OperatorWrote operator(String id) {
        return new SessionEvent.OperatorWrote(id, "op-1", "Kim", "let me look");
    }

    static SessionEvent.TurnAnswered answer(String id, Turn turn, Outcome outcome) {
        return answer(id, turn, outcome, List.of());
    }

    static SessionEvent.TurnAnswered answer(
            String id, Turn turn, Outcome outcome, List<Fact> facts) {
        return new SessionEvent.TurnAnswered(
                id,
                turn.id(),
                turn.epoch(),
                turn.agent(),
                "rules",
                "answer to " + turn.id(),
                "en",
                outcome,
                facts,
                Factor.BUDGET_RANGE,
                List.of("asked:budget_range"),
                List.of(),
                outcome instanceof Outcome.Qualified ? 80 : 40,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                false);
    }

    /** An amount with its currency, as the customer said it. */
    static Fact budget() {
        return new Fact(
                Factor.BUDGET_RANGE,
                new Fact.Value.Budget(null, "1500", "USD", false),
                "under 1500 dollars",
                "e1",
                "rule");
    }

    static Fact fact(Factor factor, String word) {
        return new Fact(factor, new Fact.Value.Word(word), word, "e1", "rule");
    }
}
