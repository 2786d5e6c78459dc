package io.sigmagent.agent.model;

/** An answer that can't be used; its message is for the model. */
final class BadAnswer extends Exception {

    private final String words;

    BadAnswer(String words) {
        super(words, null, false, false);
        this.words = words;
    }

    /** What the model is told. */
    String words() {
        return words;
    }
}
