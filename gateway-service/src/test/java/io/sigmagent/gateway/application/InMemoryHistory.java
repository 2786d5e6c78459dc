package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.Delivery.Range;
import io.sigmagent.gateway.domain.SessionId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** A history, and a buffer, that a test fills, and that can be away. */
final class InMemoryHistory implements History, ResumeBuffer {

    final List<Numbered> events = new CopyOnWriteArrayList<>();
    final AtomicInteger asked = new AtomicInteger();
    volatile boolean away;

    static InMemoryHistory of(List<Numbered> events) {
        InMemoryHistory history = new InMemoryHistory();
        history.events.addAll(events);
        return history;
    }

    @Override
    public Mono<Page> read(SessionId session, long afterSeq, int limit) {
        return Mono.fromCallable(() -> page(afterSeq, limit));
    }

    private Page page(long afterSeq, int limit) {
        asked.incrementAndGet();
        if (away) {
            throw new Unavailable("orchestrator", new IllegalStateException("stopped"));
        }
        long last = events.isEmpty() ? 0 : events.getLast().seq();
        return new Page(
                last, events.stream().filter(e -> e.seq() > afterSeq).limit(limit).toList());
    }

    @Override
    public Mono<List<Numbered>> read(SessionId session, Range range) {
        return Mono.fromCallable(() -> events.stream().filter(e -> range.holds(e.seq())).toList());
    }
}
