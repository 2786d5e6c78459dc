package io.sigmagent.integration.shopify.domain;

import java.util.List;

/** What may be asked about a customer's orders. */
public sealed interface OrderQuestion extends StoreCall {

    /** List the latest orders of a customer. */
    record OrderHistory(String customerId, int limit) implements OrderQuestion {

        private static final int MOST = 20;

        public OrderHistory {
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException(
                        "limit: " + limit + " (expected: 1 to " + MOST + ")");
            }
        }

        @Override
        public String operation() {
            return "order_history";
        }
    }

    /** Tell what may still be done with an order, to its owner. */
    record OrderInspection(String orderId, OrderOwner owner) implements OrderQuestion {

        @Override
        public String operation() {
            return "order_inspection";
        }
    }

    /**
     * Tell its owner what the store would pay back.
     *
     * @param pieces empty = the whole order with its shipping
     */
    record RefundPreview(String orderId, OrderOwner owner, List<OrderPieces> pieces)
            implements OrderQuestion {

        public RefundPreview {
            pieces = List.copyOf(pieces);
        }

        @Override
        public String operation() {
            return "refund_preview";
        }
    }

    /** Ask by what can't name anything. */
    record ImpossibleQuestion() implements OrderQuestion {

        @Override
        public String operation() {
            return "impossible_question";
        }
    }
}
