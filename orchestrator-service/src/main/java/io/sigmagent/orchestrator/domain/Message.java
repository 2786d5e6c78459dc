package io.sigmagent.orchestrator.domain;

import java.time.Instant;

/**
 * A customer's message.
 *
 * @param id id of the event that brought it
 * @param intent what it seems to want
 */
public record Message(String id, String text, Instant at, IntentGuess intent) {}
