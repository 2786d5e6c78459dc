package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.StoreResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a look into the shelves. That nothing fits is an answer and is said. */
public sealed interface Finding {

    /**
     * These fit.
     *
     * @param offers 1 to 3, best first
     * @param unsaid what the catalogue says nothing about
     * @param cheapest the cheapest of the category
     * @param cached true = the store is away, prices are from a while ago
     */
    record Fitting(List<Offer> offers, List<Requirement> unsaid, Money cheapest, boolean cached)
            implements Finding {}

    /**
     * Nothing fits.
     *
     * @param why what stands in the way
     * @param nearest what comes closest, at most 2; may be empty
     * @param cheapest the cheapest of the category; null = unknown
     */
    record NothingFits(Why why, List<Offer> nearest, @Nullable Money cheapest) implements Finding {}

    /** The shop does not sell that category. */
    record NotSold() implements Finding {}

    /**
     * The store could not be asked.
     *
     * @param reason why
     */
    record StoreAway(StoreResult.Failure reason) implements Finding {}

    /** What stands in the way. */
    enum Why {
        /** All that would do cost more. */
        PRICE,
        /** None is able to do it, at any price. */
        REQUIREMENTS,
        /** All that would do cost less than was said. */
        BELOW
    }
}
