package io.sigmagent.account.application;

import io.sigmagent.account.application.OfferBook.Unreachable;
import java.time.Instant;
import java.util.Set;

/** Tries to name an order with its email; each counts as wrong until it turns out to be right. */
public interface IdentityTries {

    /**
     * Counts a try for each of these keys, unless one of them is locked. The same try counts once.
     *
     * @return whether it may be made
     * @throws Unreachable if that can't be known
     */
    boolean begin(String id, Set<String> keys, Instant now);

    /**
     * That try was not wrong.
     *
     * @throws Unreachable if it can't be kept
     */
    void succeeded(String id);
}
