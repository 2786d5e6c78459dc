package io.sigmagent.agent.offers;

import io.sigmagent.agent.offers.DiscountResult.Granted;
import io.sigmagent.agent.offers.DiscountResult.Refused;
import io.sigmagent.agent.turn.Ledger;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Discounts of which all that stands is kept in the turn's ledger.
 *
 * @param discounts where they come from
 * @param ledger of the turn
 * @param now when the turn was taken up
 */
public record LedgerDiscounts(Discounts discounts, Ledger ledger, Instant now)
        implements Discounts {

    @Override
    public DiscountResult request(DiscountRequest request) {
        DiscountResult result = discounts.request(request);
        switch (result) {
            case Granted(var discount) -> keep(discount);
            case Refused(_, var standing) -> keep(standing);
            case DiscountResult.Unavailable _ -> {
                // Nothing stands that could be told.
            }
        }
        return result;
    }

    @Override
    public Optional<Discount> standing() {
        Optional<Discount> standing = discounts.standing();
        standing.ifPresent(this::keep);
        return standing;
    }

    @Override
    public void withdraw() {
        discounts.withdraw();
    }

    private void keep(@Nullable Discount discount) {
        if (discount != null) {
            discount.entries(now).forEach(ledger::record);
        }
    }
}
