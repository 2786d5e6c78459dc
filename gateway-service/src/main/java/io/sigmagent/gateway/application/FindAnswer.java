package io.sigmagent.gateway.application;

import io.sigmagent.gateway.application.History.Page;
import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.Delivery.Range;
import io.sigmagent.gateway.domain.Progress;
import io.sigmagent.gateway.domain.Progress.Outcome;
import io.sigmagent.gateway.domain.SessionId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what became of a message, without having waited for it. */
public final class FindAnswer {

    private static final Range EVERYTHING = new Range(1, Long.MAX_VALUE);

    private final Conversations conversations;
    private final ResumeBuffer buffer;
    private final History history;

    /** Looks at what is at hand first, then in the buffer, then in the history. */
    public FindAnswer(Conversations conversations, ResumeBuffer buffer, History history) {
        this.conversations = conversations;
        this.buffer = buffer;
        this.history = history;
    }

    /** What is known of a message. Fails with {@link Unavailable}. */
    public Mono<Progress> handle(SessionId session, String eventId) {
        return Mono.defer(() -> atHand(session, eventId))
                .flatMap(known ->
                        answered(known)
                                ? Mono.just(known)
                                : recorded(session, eventId).map(r -> better(known, r)));
    }

    private Mono<Progress> atHand(SessionId session, String eventId) {
        List<Numbered> recent =
                conversations.recent(session).stream()
                        .filter(Numbered.class::isInstance)
                        .map(Numbered.class::cast)
                        .toList();
        Progress known = told(eventId, recent);
        return answered(known)
                ? Mono.just(known)
                : buffer.read(session, EVERYTHING)
                        .map(kept -> told(eventId, Stream.concat(kept.stream(), recent.stream())))
                        .defaultIfEmpty(known);
    }

    private Mono<Progress> recorded(SessionId session, String eventId) {
        return history.read(session, 0, History.PAGE)
                .expand(page -> next(session, page))
                .flatMapIterable(Page::events)
                .reduce(Progress.of(eventId), Progress::after);
    }

    private Flux<Page> next(SessionId session, Page page) {
        return page.events().size() < History.PAGE
                ? Flux.empty()
                : history.read(session, page.events().getLast().seq(), History.PAGE).flux();
    }

    private static Progress better(Progress known, Progress recorded) {
        return recorded.settled() || known.stored() == null ? recorded : known;
    }

    private static boolean answered(Progress progress) {
        return progress.outcome() instanceof Outcome.Answered;
    }

    private static Progress told(String eventId, Collection<Numbered> events) {
        return told(eventId, events.stream());
    }

    private static Progress told(String eventId, Stream<Numbered> events) {
        Progress progress = Progress.of(eventId);
        for (Numbered event : events.sorted(Comparator.comparingLong(Numbered::seq)).toList()) {
            progress = progress.after(event);
        }
        return progress;
    }
}
