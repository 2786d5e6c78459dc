package io.sigmagent.agent.turn;

/** How sure we are who the customer is. */
public enum IdentityLevel {
    /** Not at all. */
    ANONYMOUS,
    /** They named an order and its email. */
    CLAIMED,
    /** Signed by the shop, by Crisp, or by a one-time code. */
    VERIFIED;

    /** Whether this is enough where that is needed. */
    public boolean reaches(IdentityLevel needed) {
        return compareTo(needed) >= 0;
    }
}
