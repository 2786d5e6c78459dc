package io.sigmagent.analytics.application;

/** The store of facts is not reached now; what was asked may work later. */
public final class StoreUnavailable extends RuntimeException {

    /** With what went wrong. */
    public StoreUnavailable(Throwable cause) {
        super("PostgreSQL is not reached: " + cause.getClass().getSimpleName(), cause);
    }
}
