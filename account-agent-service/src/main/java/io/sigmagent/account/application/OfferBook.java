package io.sigmagent.account.application;

import io.sigmagent.account.domain.CustomerKeys;
import io.sigmagent.account.domain.CustomerOffer;
import io.sigmagent.account.domain.Standing;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All offers that we made. Keys that come together are one customer's, from then on and for what
 * was offered before.
 */
public interface OfferBook {

    /**
     * Decides on what was offered to that customer, while nobody else decides on any offer, and
     * keeps what was decided, or nothing.
     *
     * @throws Unreachable if it can't be known or kept
     */
    <T> T change(CustomerKeys customer, Instant now, Function<Standing, Change<T>> decision);

    /**
     * A draft order took that offer.
     *
     * @throws Unreachable if it can't be kept
     */
    void bind(String offerId, String draftOrderId);

    /**
     * The draft order is gone, and the offer with it.
     *
     * @throws Unreachable if it can't be kept
     */
    void unbind(String draftOrderId, Instant now);

    /**
     * What was decided.
     *
     * @param kept an offer that is new, or another than before; null = none
     * @param withdrawn ids of offers that stand no more
     * @param outcome what the decider wants to know of it
     */
    record Change<T>(@Nullable CustomerOffer kept, List<String> withdrawn, T outcome) {

        public Change {
            withdrawn = List.copyOf(withdrawn);
        }

        /** Nothing changes. */
        public static <T> Change<T> none(T outcome) {
            return new Change<>(null, List.of(), outcome);
        }
    }

    /** What was offered can't be known now. */
    final class Unreachable extends RuntimeException {

        /** For that reason. */
        public Unreachable(Throwable cause) {
            super(cause);
        }
    }
}
