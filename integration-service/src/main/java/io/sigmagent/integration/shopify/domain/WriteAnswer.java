package io.sigmagent.integration.shopify.domain;

import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import java.util.List;

/** What came of a write. */
public sealed interface WriteAnswer {

    /** The draft order is there. */
    record Made(DraftOrder order) implements WriteAnswer {}

    /** The draft order is gone. */
    record Withdrawn(String draftOrderId) implements WriteAnswer {}

    /**
     * The store does not take it; nothing was made.
     *
     * @param fields what it does not take, without its words, which may quote a customer
     */
    record Refused(List<String> fields) implements WriteAnswer {

        public Refused {
            fields = List.copyOf(fields);
        }
    }

    /**
     * There is no result.
     *
     * @param detail for the log; bears no personal data
     */
    record Failed(Reason reason, String detail) implements WriteAnswer {}

    /** Whether it may have been made although there is no result. */
    default boolean inDoubt() {
        return this instanceof Failed(var reason, _) && leavesDoubt(reason);
    }

    /** Whether after such a failure it may have been made: no answer, or one that can't be read. */
    static boolean leavesDoubt(Reason reason) {
        return reason == Reason.UNAVAILABLE || reason == Reason.UNUSABLE;
    }
}
