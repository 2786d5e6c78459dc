package io.sigmagent.analytics.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact with its circumstances.
 *
 * @param eventId unique; the same fact told twice bears the same
 * @param sessionId empty = it belongs to no session
 * @param conversation number in the session; 0 = none
 */
public record RecordedFact(
        String eventId, Instant occurredAt, String sessionId, int conversation, Fact fact) {

    public RecordedFact {
        if (eventId.isBlank()) {
            throw new IllegalArgumentException("eventId: blank (expected: a unique id)");
        }
        if (conversation < 0) {
            throw new IllegalArgumentException(
                    "conversation: " + conversation + " (expected: >= 0)");
        }
    }

    /** What it reaches for the first time, if it is of that kind. */
    public Optional<Milestone> milestone() {
        return switch (fact) {
            case Fact.QualificationChanged(Qualification status, _, _)
                    when status == Qualification.QUALIFIED ->
                    Optional.of(new Milestone(Milestone.Kind.LEAD_QUALIFIED, sessionId));
            case Fact.OrderCounted(String orderId, _, _, _, String change, _)
                    when change.equals(Fact.OrderCounted.PAID) ->
                    Optional.of(new Milestone(Milestone.Kind.ORDER_PAID, orderId));
            default -> Optional.empty();
        };
    }
}
