package io.sigmagent.orchestrator.application;

import io.sigmagent.orchestrator.domain.IntentGuess;

/**
 * Tells what a message wants, in memory and in at most a few milliseconds. Safe for use by many
 * threads.
 */
public interface IntentClassifier {

    /** What that text seems to want; never fails. */
    IntentGuess classify(String text);
}
