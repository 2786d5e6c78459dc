package io.sigmagent.orchestrator.application;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The history of all conversations. */
public interface Conversations {

    /**
     * Keeps events, all or none; one that is kept already changes nothing. Fails with {@link
     * RefusedEvent} if one of them can never be kept.
     */
    Mono<Void> record(List<StoredEvent> events);

    /** Events of a session after that number, in order, at most that many. */
    Flux<StoredEvent> after(String sessionId, long seq, int limit);
}
