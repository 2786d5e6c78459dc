package io.sigmagent.integration.shopify.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be written into the store. */
public sealed interface StoreWrite {

    /** Name of the operation in reports, for instance draft_order_create. */
    String operation();

    /** Makes something new: asked twice, it would be there twice. */
    sealed interface Creation extends StoreWrite {}

    /** Brings something into a state: asked twice, it is as it was. */
    sealed interface Change extends StoreWrite {}

    /** Concerns an order that must be the asker's. */
    sealed interface OrderWrite extends StoreWrite {

        /** A Shopify GID. */
        String orderId();

        /** Whose it must be. */
        OrderOwner owner();
    }

    /**
     * Prepare an order.
     *
     * @param lines what is wanted
     * @param email who it is for; null = not known
     * @param note for the shop's staff
     * @param attributes key to value
     * @param discount what is taken off the goods; null = nothing
     */
    record MakeDraftOrder(
            List<Line> lines,
            @Nullable Email email,
            String note,
            Map<String, String> attributes,
            @Nullable Discount discount)
            implements Creation {

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
     * A part of the goods' price.
     *
     * @param percent more than 0, at most 100
     * @param title as the customer reads it
     */
    record Discount(BigDecimal percent, String title) {

        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        public Discount {
            if (percent.signum() <= 0 || percent.compareTo(ALL) > 0) {
                throw new IllegalArgumentException(
                        "percent: " + percent + " (expected: more than 0, at most 100)");
            }
        }
    }

    /**
     * Delete a draft order.
     *
     * @param draftOrderId a Shopify GID
     */
    record WithdrawDraftOrder(String draftOrderId) implements Change {

        @Override
        public String operation() {
            return "draft_order_delete";
        }
    }

    /** Send an order elsewhere. */
    record ChangeAddress(String orderId, OrderOwner owner, PostalAddress address)
            implements Change, OrderWrite {

        @Override
        public String operation() {
            return "order_address_update";
        }
    }

    /** Cancel an order, without paying anything back. */
    record CancelOrder(String orderId, OrderOwner owner) implements Change, OrderWrite {

        @Override
        public String operation() {
            return "order_cancel";
        }
    }

    /** Ask the shop to take pieces back. */
    record RequestReturn(
            String orderId, OrderOwner owner, List<OrderPieces> pieces, ReturnReason reason)
            implements Creation, OrderWrite {

        /** Wishes for one line are one wish. */
        public RequestReturn {
            Map<String, Integer> wished = new LinkedHashMap<>();
            pieces.forEach(one -> wished.merge(one.lineId(), one.quantity(), Integer::sum));
            pieces =
                    wished.entrySet().stream()
                            .map(one -> new OrderPieces(one.getKey(), one.getValue()))
                            .toList();
        }

        @Override
        public String operation() {
            return "return_request";
        }
    }

    /** Why something is given back. */
    enum ReturnReason {
        DEFECTIVE("Damaged or defective", "defect", "damage"),
        WRONG_ITEM("Received the wrong item", "wrong"),
        NOT_AS_DESCRIBED("Not as described", "described"),
        UNWANTED("Changed their mind", "mind", "unwanted"),
        OTHER("Another reason", "other");

        private final String spoken;

        @SuppressWarnings("ImmutableEnumChecker") // Nothing changes it.
        private final List<String> words;

        ReturnReason(String spoken, String... words) {
            this.spoken = spoken;
            this.words = List.of(words);
        }

        /** As the shop's staff reads it. */
        public String spoken() {
            return spoken;
        }

        /** Words of which one stands in the shop's own name for it. */
        List<String> words() {
            return words;
        }
    }
}
