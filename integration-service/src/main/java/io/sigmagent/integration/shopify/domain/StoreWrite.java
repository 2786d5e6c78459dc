package io.sigmagent.integration.shopify.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be written into the store. */
public sealed interface StoreWrite {

    /** Name of the operation in reports, for instance draft_order_create. */
    String operation();

    /**
     * Prepare an order.
     *
     * @param lines what is wanted
     * @param email who it is for; null = not known
     * @param note for the shop's staff
     * @param attributes key to value
     */
    record MakeDraftOrder(
            List<Line> lines, @Nullable Email email, String note, Map<String, String> attributes)
            implements StoreWrite {

        public MakeDraftOrder {
            lines = List.copyOf(lines);
            attributes = Map.copyOf(attributes);
        }

        @Override
        public String operation() {
            return "draft_order_create";
        }
    }

    /**
     * A line of a draft order.
     *
     * @param variantId a Shopify GID
     */
    record Line(String variantId, int quantity) {}

    /**
     * Delete a draft order.
     *
     * @param draftOrderId a Shopify GID
     */
    record WithdrawDraftOrder(String draftOrderId) implements StoreWrite {

        @Override
        public String operation() {
            return "draft_order_delete";
        }
    }
}
