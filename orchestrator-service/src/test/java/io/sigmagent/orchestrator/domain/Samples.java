package io.sigmagent.orchestrator.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Events and sessions as tests need them. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final Limits LIMITS = new Limits(0.6, Duration.ofSeconds(30), Duration.ofMinutes(15));
    static final SessionPolicy POLICY = new SessionPolicy(LIMITS, new PlainTexts());

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
                new IntentGuess(intent, confidence));
    }

    static SessionEvent.CustomerWrote message(String id, String text) {
        return new SessionEvent.CustomerWrote(
                id, "m-" + id, text, "web", null, null, null, "{}", null, IntentGuess.NONE);
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
                new IntentGuess(intent, 0.9));
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
                40,
                null,
                null,
                null,
                Map.of());
    }

    static Fact fact(Factor factor, String word) {
        return new Fact(factor, new Fact.Value.Word(word), word, "e1", "rule");
    }
}
