package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.SessionId;
import reactor.core.publisher.Mono;

/** Figures, as the analytics service tells them; fail with {@link Unavailable} when it is away. */
public interface Reports {

    /**
     * An answer as it came.
     *
     * @param status of HTTP
     * @param body JSON
     */
    record Report(int status, String body) {}

    /** Figures of a session. */
    Mono<Report> ofSession(SessionId session);

    /**
     * Figures of the agents.
     *
     * @param window how far back, for instance 24h
     */
    Mono<Report> ofAgents(String window);
}
