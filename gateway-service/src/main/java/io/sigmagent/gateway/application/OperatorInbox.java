package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.CommandRequest;
import io.sigmagent.gateway.domain.SessionId;
import reactor.core.publisher.Mono;

/**
 * Where the orchestrator takes what people of the shop want and do. All complete when it can no
 * longer be lost, and fail with {@link Unavailable} when it was not taken in time.
 */
public interface OperatorInbox {

    /** Takes a command; the same command again changes nothing. */
    Mono<Void> request(CommandRequest request);

    /** Takes that a person started, or stopped, to type. */
    Mono<Void> typed(SessionId session, String operatorId, boolean typing);

    /** Takes that a desk is open, or no longer so. */
    Mono<Void> announce(String desk, boolean open);
}
