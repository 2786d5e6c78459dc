package io.sigmagent.agent.store;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an agent may write into the store. */
public sealed interface StoreWrite {

    /**
     * The arguments in one form, whatever order they were said in: the same write, the same text.
     */
    String canonical();

    /**
     * Prepare an order with a page where the customer pays.
     *
     * @param lines at least one
     * @param email who it is for; null = not known
     * @param note for the shop's staff; bears no message text
     * @param discount what is taken off the goods; null = nothing
     */
    record MakeDraftOrder(
            List<Line> lines, @Nullable String email, String note, @Nullable OrderDiscount discount)
            implements StoreWrite {

        public MakeDraftOrder {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("lines: none (expected: at least one)");
            }
        }

        /** An order at the catalogue's prices. */
        public MakeDraftOrder(List<Line> lines, @Nullable String email, String note) {
            this(lines, email, note, null);
        }

        @Override
        public String canonical() {
            String wanted =
                    lines.stream()
                            .sorted(
                                    Comparator.comparing(Line::variantId)
                                            .thenComparingInt(Line::quantity))
                            .map(line -> line.variantId() + " x " + line.quantity())
                            .collect(joining("\n"));
            String who = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
            String whole = String.join("\n", "draft_order", wanted, who, note.strip());
            return discount == null
                    ? whole
                    : String.join("\n", whole, discount.written() + " %", discount.title());
        }
    }

    /**
     * A line of a draft order.
     *
     * @param variantId a Shopify GID
     * @param quantity at least 1
     */
    record Line(String variantId, int quantity) {

        public Line {
            if (quantity < 1) {
                throw new IllegalArgumentException("quantity: " + quantity + " (expected: >= 1)");
            }
        }
    }

    /**
     * Delete a draft order that nobody wants any more.
     *
     * @param draftOrderId a Shopify GID
     */
    record WithdrawDraftOrder(String draftOrderId) implements StoreWrite {

        @Override
        public String canonical() {
            return "withdrawal\n" + draftOrderId;
        }
    }

    /**
     * Send an order elsewhere; refused from the moment that it was sent.
     *
     * @param orderId a Shopify GID
     * @param owner whose it must be
     * @param address where it goes now
     */
    record ChangeAddress(String orderId, OrderOwner owner, PostalAddress address)
            implements StoreWrite {

        @Override
        public String canonical() {
            return String.join("\n", "address", orderId, owner.canonical(), address.canonical());
        }
    }

    /**
     * Cancel an order that was not sent. Nothing is paid back by it: what was paid waits for a
     * person of the shop.
     *
     * @param orderId a Shopify GID
     * @param owner whose it must be
     */
    record CancelOrder(String orderId, OrderOwner owner) implements StoreWrite {

        @Override
        public String canonical() {
            return String.join("\n", "cancellation", orderId, owner.canonical());
        }
    }

    /**
     * Ask the shop to take pieces of an order back; a person of the shop approves it.
     *
     * @param orderId a Shopify GID
     * @param owner whose it must be
     * @param lines at least one
     * @param reason why
     */
    record RequestReturn(
            String orderId, OrderOwner owner, List<OrderPieces> lines, ReturnReason reason)
            implements StoreWrite {

        public RequestReturn {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("lines: none (expected: at least one)");
            }
        }

        @Override
        public String canonical() {
            String pieces =
                    lines.stream()
                            .map(line -> line.lineId() + " x " + line.quantity())
                            .sorted()
                            .collect(joining("\n"));
            return String.join("\n", "return", orderId, owner.canonical(), pieces, reason.name());
        }
    }

    /** Why something is given back. */
    enum ReturnReason {
        /** It does not work, or came broken. */
        DEFECTIVE,
        /** Something else was ordered. */
        WRONG_ITEM,
        /** It is not what the page said. */
        NOT_AS_DESCRIBED,
        /** The customer does not want it any more. */
        UNWANTED,
        /** Anything else. */
        OTHER
    }
}
