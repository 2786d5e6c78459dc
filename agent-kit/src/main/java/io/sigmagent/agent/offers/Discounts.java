package io.sigmagent.agent.offers;

import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.util.Optional;

/**
 * The discounts of one turn: the only way to one. What is granted is kept in the ledger as {@link
 * Kind#DISCOUNT} of its variant, with the price that it makes. The shop's rules decide how much,
 * whoever asks; they never throw because the keeper of offers is away.
 */
public interface Discounts {

    /** Grants nothing. */
    Discounts NONE = Grants.NONE;

    /**
     * Asks for the next concession. It grants at most one step for what the customer wrote, and the
     * same again if that was asked before.
     */
    DiscountResult request(DiscountRequest request);

    /** What this session was offered and may take; empty also when that can't be known now. */
    Optional<Discount> standing();

    /** Takes back what this session was offered and did not take. */
    void withdraw();
}
