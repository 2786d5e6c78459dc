package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.ServerFrame;
import io.sigmagent.gateway.domain.SessionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import reactor.core.publisher.Mono;

/** Reads what was said in a session. */
public final class ReadHistory {

    private final Conversations conversations;
    private final History history;

    /** Reads the history, and what was told since. */
    public ReadHistory(Conversations conversations, History history) {
        this.conversations = conversations;
        this.history = history;
    }

    /**
     * A part of what was said.
     *
     * @param lastSeq number of its last event; the number asked from when there is none
     * @param frames in order
     */
    public record Part(long lastSeq, List<ServerFrame> frames) {}

    /** At most so many events after that number. Fails with {@link Unavailable}. */
    public Mono<Part> handle(SessionId session, long afterSeq, int limit) {
        return history.read(session, afterSeq, limit)
                .map(page -> part(session, page.events(), afterSeq, limit));
    }

    private Part part(SessionId session, List<Numbered> recorded, long afterSeq, int limit) {
        NavigableMap<Long, Numbered> events = new TreeMap<>();
        recorded.forEach(event -> events.put(event.seq(), event));
        conversations.recent(session).stream()
                .filter(Numbered.class::isInstance)
                .map(Numbered.class::cast)
                .filter(event -> event.seq() > afterSeq)
                .forEach(event -> events.put(event.seq(), event));
        MessageNames names = new MessageNames(conversations, session);
        long recordedTo = recorded.isEmpty() ? afterSeq : recorded.getLast().seq();
        List<Numbered> inOrder =
                beforeGap(events.values(), recordedTo).stream().limit(limit).toList();
        return new Part(
                inOrder.isEmpty() ? afterSeq : inOrder.getLast().seq(),
                inOrder.stream().map(names::told).toList());
    }

    /** A gap above what is recorded is filled later; one below was erased. */
    private static List<Numbered> beforeGap(Collection<Numbered> events, long recordedTo) {
        List<Numbered> before = new ArrayList<>();
        long last = recordedTo;
        for (Numbered event : events) {
            if (event.seq() > last + 1) {
                break;
            }
            before.add(event);
            last = Math.max(last, event.seq());
        }
        return before;
    }
}
