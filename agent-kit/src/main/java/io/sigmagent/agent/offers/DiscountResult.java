package io.sigmagent.agent.offers;

import org.jspecify.annotations.Nullable;

/** What came of a wish for a discount. */
public sealed interface DiscountResult {

    /**
     * It stands, from now on or since the same was asked.
     *
     * @param discount what is granted; it takes the place of what the session was offered before
     */
    record Granted(Discount discount) implements DiscountResult {}

    /**
     * No more is granted.
     *
     * @param reason why
     * @param standing what the session was offered before and may still take; null = nothing
     */
    record Refused(Reason reason, @Nullable Discount standing) implements DiscountResult {}

    /** Whether it may be granted can't be known now, so it is not. */
    record Unavailable() implements DiscountResult {}

    /** Why no more is granted. */
    enum Reason {
        /** All that may be given to this customer is given; a sale counts. */
        AUTHORITY,
        /** This session had all its concessions. */
        LAST_STEP,
        /** The shop would earn too little. */
        MARGIN,
        /** The day's budget is spent. */
        BUDGET,
        /** It can't be bought, or is not there. */
        NOT_FOR_SALE,
        /** A draft order with the session's offer is made; it must be withdrawn first. */
        ORDERED
    }
}
