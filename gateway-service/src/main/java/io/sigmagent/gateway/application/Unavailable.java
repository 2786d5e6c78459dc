package io.sigmagent.gateway.application;

/** A part without which this can't be done does not answer; it may later. */
public final class Unavailable extends RuntimeException {

    /**
     * @param part what does not answer, for instance "kafka"
     */
    public Unavailable(String part, Throwable cause) {
        super(part + " does not answer", cause);
    }
}
