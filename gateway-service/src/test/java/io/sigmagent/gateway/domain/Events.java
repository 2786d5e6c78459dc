package io.sigmagent.gateway.domain;

import io.sigmagent.gateway.domain.ChatEvent.Completed;
import io.sigmagent.gateway.domain.ChatEvent.HandedOff;
import io.sigmagent.gateway.domain.ChatEvent.Intent;
import io.sigmagent.gateway.domain.ChatEvent.MessageStored;
import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.ChatEvent.Place;
import io.sigmagent.gateway.domain.ChatEvent.Queued;
import io.sigmagent.gateway.domain.ChatEvent.RatingAsked;
import io.sigmagent.gateway.domain.ChatEvent.Replied;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** Samples of what the orchestrator tells. */
public final class Events {

    public static final SessionId SESSION = new SessionId("demo_session_001");
    public static final Instant AT = Instant.parse("2026-01-31T12:00:00Z");
    public static final Intent INTENT = new Intent("pricing", 0.9);

    private Events() {}

    public static Place place(long seq) {
        return new Place(SESSION, seq, AT);
    }

    public static MessageStored stored(long seq, String eventId) {
        return new MessageStored(place(seq), eventId, "m-" + eventId, "Hi", false, INTENT);
    }

    public static MessageStored storedWithHuman(long seq, String eventId) {
        return new MessageStored(place(seq), eventId, "m-" + eventId, "Hi", true, INTENT);
    }

    public static Replied reply(long seq, String... answers) {
        return reply(seq, Agent.SBDR_AGENT, answers);
    }

    public static Replied reply(long seq, Agent agent, String... answers) {
        return new Replied(
                place(seq),
                agent,
                agent == Agent.HUMAN_AGENT ? "Ada" : null,
                "Hello",
                List.of(answers),
                INTENT,
                List.of("asked:budget_range"),
                List.of(),
                null,
                true);
    }

    public static Replied replyWithProducts(long seq) {
        var price = new Product.Price("999.00", "USD");
        return new Replied(
                place(seq),
                Agent.ACCOUNT_MANAGER,
                null,
                "These fit",
                List.of(),
                INTENT,
                List.of("recommended:gid://shopify/Product/1"),
                List.of(
                        new Product("p1", "v1", "One", price, price, true, "/one.svg", null),
                        new Product(
                                "p2",
                                "v2",
                                "Two",
                                price,
                                null,
                                false,
                                null,
                                "https://s.example/two")),
                Agent.CUSTOMER_SUCCESS,
                false);
    }

    public static Queued queued(long seq, String... waiting) {
        return new Queued(
                place(seq), Agent.SBDR_AGENT, 3, 40, "You are number 3", List.of(waiting));
    }

    public static HandedOff handoff(long seq) {
        return new HandedOff(
                place(seq),
                Agent.SBDR_AGENT,
                Agent.ACCOUNT_MANAGER,
                "Over to your account manager");
    }

    public static RatingAsked ratingAsked(long seq) {
        return new RatingAsked(place(seq), "How was it?");
    }

    public static Completed completed(long seq) {
        return new Completed(place(seq), "satisfied", "Good-bye");
    }

    /** Events with those numbers. */
    public static List<Numbered> range(long from, long to) {
        return LongStream.rangeClosed(from, to).<Numbered>mapToObj(Events::reply).toList();
    }

    private static Numbered reply(long seq) {
        return reply(seq, new String[0]);
    }
}
