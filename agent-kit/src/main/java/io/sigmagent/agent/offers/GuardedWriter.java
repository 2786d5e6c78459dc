package io.sigmagent.agent.offers;

import io.sigmagent.agent.store.OrderDiscount;
import io.sigmagent.agent.store.StoreWrite;
import io.sigmagent.agent.store.StoreWrite.Line;
import io.sigmagent.agent.store.StoreWrite.MakeDraftOrder;
import io.sigmagent.agent.store.StoreWriter;
import io.sigmagent.agent.store.WriteKey;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.store.WriteResult.Failed;
import io.sigmagent.agent.store.WriteResult.Made;
import io.sigmagent.agent.store.WriteResult.Refused;
import io.sigmagent.agent.store.WriteResult.Withdrawn;
import io.sigmagent.agent.turn.Ledger;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Stands before the store: whatever a brain says, no draft order is made above the authority, of
 * what the store did not price in this turn, or with a discount that was not granted for exactly
 * that.
 *
 * @param writer the store's
 * @param sessionId the session of the turn
 * @param grants the discounts of the turn
 * @param ledger of the turn: what the store told
 * @param authority draft orders above it are not made, in shop currency
 */
public record GuardedWriter(
        StoreWriter writer, String sessionId, Grants grants, Ledger ledger, BigDecimal authority)
        implements StoreWriter {

    /** Named by a refusal: what was ordered has no price of this turn. */
    public static final String UNPRICED = "price";

    /** Named by a refusal: a person must make so large an order. */
    public static final String ABOVE_AUTHORITY = "order_authority_limit";

    /** Named by a refusal: no such discount stands. */
    public static final String NOT_GRANTED = "discount";

    @Override
    public WriteResult write(String purpose, StoreWrite write) {
        WriteResult result =
                write instanceof MakeDraftOrder order
                        ? order(purpose, order)
                        : writer.write(purpose, write);
        if (result instanceof Withdrawn(var id, _)) {
            grants.gone(id);
        }
        return result;
    }

    private WriteResult order(String purpose, MakeDraftOrder order) {
        LedgerPrices prices = new LedgerPrices(ledger);
        BigDecimal total = BigDecimal.ZERO;
        for (Line line : order.lines()) {
            Optional<BigDecimal> price = prices.of(line.variantId());
            if (price.isEmpty()) {
                return refused(UNPRICED);
            }
            total = total.add(price.get().multiply(BigDecimal.valueOf(line.quantity())));
        }
        if (total.compareTo(authority) > 0) {
            return refused(ABOVE_AUTHORITY);
        }
        OrderDiscount wanted = order.discount();
        return wanted == null
                ? writer.write(purpose, order)
                : grants.standing()
                        .filter(granted -> covers(granted, order.lines(), wanted, prices))
                        .map(granted -> discounted(purpose, order, granted))
                        .orElseGet(() -> refused(NOT_GRANTED));
    }

    private static boolean covers(
            Discount granted, List<Line> lines, OrderDiscount wanted, LedgerPrices prices) {
        Line line = lines.getFirst();
        return lines.size() == 1
                && line.variantId().equals(granted.variantId())
                && line.quantity() <= granted.pieces()
                && wanted.percent().compareTo(granted.percent()) == 0
                && prices.are(granted);
    }

    /** The offer is bound before the write, so that no second order is made with it meanwhile. */
    private WriteResult discounted(String purpose, MakeDraftOrder order, Discount granted) {
        String key = WriteKey.of(sessionId, purpose, order).text();
        if (!grants.claim(granted, key)) {
            return refused(NOT_GRANTED);
        }
        WriteResult result = writer.write(purpose, order);
        switch (result) {
            case Made(var draft, _) -> grants.made(granted, draft.id());
            case Refused _ -> grants.released(granted);
            case Failed _ -> {
                // It may have been made, so the offer stays bound to this very order.
            }
            default -> throw new IllegalStateException(result + ": not what a draft order gives");
        }
        return result;
    }

    private static WriteResult refused(String why) {
        return new Refused(List.of(why));
    }
}
