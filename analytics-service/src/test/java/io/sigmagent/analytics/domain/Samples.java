package io.sigmagent.analytics.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Facts for tests. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private Samples() {}

    public static RecordedFact fact(String eventId, int secondsPastNoon, Fact fact) {
        return inConversation(1, eventId, secondsPastNoon, fact);
    }

    public static RecordedFact inConversation(
            int conversation, String eventId, int secondsPastNoon, Fact fact) {
        return new RecordedFact(
                eventId,
                NOON.plus(Duration.ofSeconds(secondsPastNoon)),
                "session-1",
                conversation,
                fact);
    }

    public static DeliveredFact delivered(int partition, long offset, RecordedFact fact) {
        return new DeliveredFact(new Place(partition, offset), fact);
    }

    public static Fact fromCustomer(long seq, Agent owner) {
        return new Fact.MessageCounted(seq, true, owner, "product_inquiry", 0.9);
    }

    public static Fact said(long seq, Agent agent) {
        return new Fact.MessageCounted(seq, false, agent, "other", 0);
    }

    public static Fact qualification(Qualification status, int score) {
        return new Fact.QualificationChanged(status, score, Map.of());
    }

    public static Fact turn(Agent agent, long millis) {
        return new Fact.TurnMeasured(
                "turn", agent, "rules", 1, millis, false, false, List.of(), null, List.of(), null,
                null);
    }
}
