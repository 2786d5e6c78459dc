package io.sigmagent.agent.turn;

import java.time.Instant;

/**
 * A customer message that a turn answers.
 *
 * @param id id of the message's event
 * @param text what the customer wrote
 * @param at when it reached us
 * @param intent what the customer wants with it
 * @param confidence of the intent, 0 to 1
 */
public record Message(String id, String text, Instant at, Intent intent, double confidence) {

    /** A message whose intent is not known. */
    public Message(String id, String text, Instant at) {
        this(id, text, at, Intent.OTHER, 0);
    }
}
