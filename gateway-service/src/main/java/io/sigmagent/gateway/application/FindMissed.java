package io.sigmagent.gateway.application;

import io.sigmagent.gateway.application.History.Page;
import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.Delivery.Range;
import io.sigmagent.gateway.domain.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Finds a part of a session's history: what is at hand, then the buffer, then the history. */
public final class FindMissed {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Conversations conversations;
    private final ResumeBuffer buffer;
    private final History history;
    private final int attempts;

    /**
     * @param patience how long to wait for a history that does not have it yet, or does not answer
     */
    public FindMissed(
            Conversations conversations, ResumeBuffer buffer, History history, Duration patience) {
        this.conversations = conversations;
        this.buffer = buffer;
        this.history = history;
        this.attempts = (int) patience.dividedBy(PAUSE);
    }

    /**
     * The events of a range, in order; all have been told to somebody before, and only those that
     * were erased lack. Fails with {@link Unavailable} when the history does not answer, or does
     * not have them yet, after all patience.
     */
    public Mono<List<Numbered>> handle(SessionId session, Range range) {
        return Mono.defer(() -> atHand(session, range))
                .flatMap(found -> found.complete() ? Mono.just(found) : withHistory(found))
                .map(Found::inOrder);
    }

    private Mono<Found> atHand(SessionId session, Range range) {
        Found found =
                new Found(session, range)
                        .with(
                                conversations.recent(session).stream()
                                        .filter(Numbered.class::isInstance)
                                        .map(Numbered.class::cast)
                                        .toList());
        return found.complete()
                ? Mono.just(found)
                : buffer.read(session, range).map(found::with).defaultIfEmpty(found);
    }

    private Mono<Found> withHistory(Found found) {
        return Mono.defer(
                        () -> pages(found.session(), found.firstMissing() - 1, found.lastMissing()))
                .map(found::withRecorded)
                .flatMap(FindMissed::checked)
                .retryWhen(
                        Retry.fixedDelay(attempts, PAUSE)
                                .onRetryExhaustedThrow((_, last) -> last.failure()));
    }

    private static Mono<Found> checked(Found found) {
        return found.complete()
                ? Mono.just(found)
                : Mono.error(() ->
                        new Unavailable(
                                "history",
                                new IllegalStateException(
                                        "event " + found.lastMissing() + " is not recorded yet")));
    }

    private Mono<List<Numbered>> pages(SessionId session, long afterSeq, long to) {
        return history.read(session, afterSeq, History.PAGE)
                .expand(page -> next(session, page, to))
                .flatMapIterable(Page::events)
                .collectList();
    }

    private Flux<Page> next(SessionId session, Page page, long to) {
        boolean enough = page.events().isEmpty() || page.events().getLast().seq() >= to;
        return enough
                ? Flux.empty()
                : history.read(session, page.events().getLast().seq(), History.PAGE).flux();
    }

    private record Found(
            SessionId session, Range range, SortedMap<Long, Numbered> events, boolean recorded) {

        Found(SessionId session, Range range) {
            this(session, range, new TreeMap<>(), false);
        }

        Found with(Collection<Numbered> more) {
            SortedMap<Long, Numbered> all = new TreeMap<>(events);
            more.stream()
                    .filter(event -> range.holds(event.seq()))
                    .forEach(event -> all.put(event.seq(), event));
            return new Found(session, range, all, recorded);
        }

        /** Numbers are recorded in order: what lacks below one that is recorded was erased. */
        Found withRecorded(List<Numbered> more) {
            boolean all = !more.isEmpty() && more.getLast().seq() >= lastMissing();
            return new Found(session, range, with(more).events(), all);
        }

        boolean complete() {
            return recorded || events.size() == range.to() - range.from() + 1;
        }

        long firstMissing() {
            long seq = range.from();
            while (events.containsKey(seq)) {
                seq++;
            }
            return seq;
        }

        long lastMissing() {
            long seq = range.to();
            while (events.containsKey(seq)) {
                seq--;
            }
            return seq;
        }

        List<Numbered> inOrder() {
            return new ArrayList<>(events.values());
        }
    }
}
