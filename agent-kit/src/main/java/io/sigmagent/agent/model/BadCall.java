package io.sigmagent.agent.model;

/** A call that can't be made; its message is for the model. */
final class BadCall extends Exception {

    private final String words;

    BadCall(String words) {
        super(words, null, false, false);
        this.words = words;
    }

    /** What the model is told. */
    String words() {
        return words;
    }
}
