package io.sigmagent.agent.turn;

import java.time.Instant;

/**
 * One line of what was said.
 *
 * @param speaker "customer", or the wire name of the agent that spoke
 * @param text what was said
 * @param at when it was stored
 */
public record HistoryLine(String speaker, String text, Instant at) {

    private static final String CUSTOMER = "customer";

    /** Whether the customer said it. */
    public boolean isCustomers() {
        return speaker.equals(CUSTOMER);
    }
}
