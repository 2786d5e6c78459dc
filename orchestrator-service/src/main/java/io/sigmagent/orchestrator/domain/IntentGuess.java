package io.sigmagent.orchestrator.domain;

/**
 * What a message seems to want.
 *
 * @param confidence 0 to 1
 */
public record IntentGuess(Intent intent, double confidence) {

    /** Nothing was recognised. */
    public static final IntentGuess NONE = new IntentGuess(Intent.OTHER, 0);

    public IntentGuess {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence: " + confidence + " (expected: 0 to 1)");
        }
    }
}
