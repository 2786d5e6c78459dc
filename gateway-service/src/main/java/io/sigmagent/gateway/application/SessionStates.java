package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.SessionState;
import java.util.List;
import reactor.core.publisher.Mono;

/** Live sessions; fail with {@link Unavailable} when the orchestrator does not answer. */
public interface SessionStates {

    /** The session; empty if there is none. */
    Mono<SessionState> find(SessionId session);

    /** All sessions that wait, or that a person has. */
    Mono<List<SessionState>> forDesk();
}
