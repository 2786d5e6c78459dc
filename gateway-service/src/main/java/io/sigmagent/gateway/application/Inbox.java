package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.CustomerMessage;
import io.sigmagent.gateway.domain.SessionId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Where the orchestrator takes what customers say and do. All complete when it can no longer be
 * lost, and fail with {@link Unavailable} when it was not taken in time.
 */
public interface Inbox {

    /** Takes a message; the same message again changes nothing. */
    Mono<Void> put(CustomerMessage message);

    /**
     * Takes a rating; the same event again changes nothing.
     *
     * @param score 1 to 5
     * @param comment the customer's words; null = none
     */
    Mono<Void> rate(String eventId, SessionId session, int score, @Nullable String comment);

    /**
     * Asks for a session on behalf of a socket; asked again, it is answered again.
     *
     * @param requestId the answer bears it
     * @param proven whether the caller showed a token of that session
     */
    Mono<Void> claim(SessionId session, String requestId, boolean proven);
}
