package io.sigmagent.agent.turn;

import java.time.Instant;

/**
 * A customer message that a turn answers.
 *
 * @param id id of the message's event
 * @param text what the customer wrote
 * @param at when it reached us
 */
public record Message(String id, String text, Instant at) {}
