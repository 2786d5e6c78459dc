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
     */
    record MakeDraftOrder(List<Line> lines, @Nullable String email, String note)
            implements StoreWrite {

        public MakeDraftOrder {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("lines: none (expected: at least one)");
            }
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
            return String.join("\n", "draft_order", wanted, who, note.strip());
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
}
