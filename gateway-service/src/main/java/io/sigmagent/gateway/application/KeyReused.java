package io.sigmagent.gateway.application;

/** A key of repetition came with another message than before. */
public final class KeyReused extends RuntimeException {

    /** The caller knows which key it sent. */
    public KeyReused() {
        super("the Idempotency-Key was used for another content (expected: a new key)");
    }
}
