package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.SessionId;
import java.util.List;
import reactor.core.publisher.Mono;

/** All that was said in all sessions; what was said just now may come a little later. */
public interface History {

    /** Most events of one page. */
    int PAGE = 500;

    /**
     * A part of a session's history.
     *
     * @param lastSeq last number that the history has; 0 = none
     * @param events in order
     */
    record Page(long lastSeq, List<Numbered> events) {

        public Page {
            events = List.copyOf(events);
        }
    }

    /**
     * The events after that number; none when the session is not known. Fails with {@link
     * Unavailable}.
     *
     * @param limit 1 to {@link #PAGE}
     */
    Mono<Page> read(SessionId session, long afterSeq, int limit);
}
