package io.sigmagent.orchestrator.domain;

import java.time.Instant;

/**
 * One line of what was said.
 *
 * @param speaker {@link #CUSTOMER} or the name of an {@link Owner}
 */
public record Line(String speaker, String text, Instant at) {

    /** The speaker that is not one of us. */
    public static final String CUSTOMER = "customer";
}
