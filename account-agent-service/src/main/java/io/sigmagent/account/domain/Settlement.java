package io.sigmagent.account.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the policy says to a wish for a discount. */
public sealed interface Settlement {

    /**
     * A new offer is made.
     *
     * @param percent of the price, a whole number
     * @param step which concession it is, from 0
     * @param replaced the session's offer that it takes the place of; null = there was none
     */
    record Offered(BigDecimal percent, int step, @Nullable CustomerOffer replaced)
            implements Settlement {}

    /**
     * What was offered before already says it.
     *
     * @param offer the session's offer
     */
    record Repeated(CustomerOffer offer) implements Settlement {}

    /**
     * No more is offered.
     *
     * @param bound what stands against it
     * @param standing the session's offer, which stands on; null = there is none
     */
    record Declined(Bound bound, @Nullable CustomerOffer standing) implements Settlement {}

    /** What stands against a larger discount. */
    enum Bound {
        /** All that may be given to this customer is given; a sale counts. */
        AUTHORITY,
        /** There are no more concessions. */
        LAST_STEP,
        /** The shop would earn too little. */
        MARGIN,
        /** The day's budget is spent. */
        BUDGET,
        /** The session's offer is taken by a draft order. */
        ORDERED
    }
}
