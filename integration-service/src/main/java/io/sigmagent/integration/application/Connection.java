package io.sigmagent.integration.application;

import io.sigmagent.integration.domain.ConnectionState;
import reactor.core.publisher.Mono;

/** A connection to an outside system. */
public interface Connection {

    /** Name of the system in reports. */
    String system();

    /** How it stands now; always answers, within a few seconds, and costs no money. */
    Mono<ConnectionState> check();
}
