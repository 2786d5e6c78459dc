package io.sigmagent.account.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer that a customer has.
 *
 * @param id names it
 * @param sessionId where it was made
 * @param variantId what it is for
 * @param pieces for at most so many
 * @param percent of the price
 * @param piece what a piece cost when it was made
 * @param step which concession it was, from 0
 * @param askedBy the message that asked for it
 * @param grantedAt when it was made
 * @param expiresAt from then on it does not stand any more
 * @param order the write that took it; null = it was not taken
 */
public record CustomerOffer(
        String id,
        String sessionId,
        String variantId,
        int pieces,
        BigDecimal percent,
        Piece piece,
        int step,
        String askedBy,
        Instant grantedAt,
        Instant expiresAt,
        @Nullable String order) {

    /** Whether a draft order took it. */
    public boolean isTaken() {
        return order != null;
    }

    /** The same, taken by that write. */
    public CustomerOffer taken(String by, Instant until) {
        return new CustomerOffer(
                id, sessionId, variantId, pieces, percent, piece, step, askedBy, grantedAt, until,
                by);
    }

    /** The same, not taken. */
    public CustomerOffer released(Instant until) {
        return new CustomerOffer(
                id, sessionId, variantId, pieces, percent, piece, step, askedBy, grantedAt, until,
                null);
    }

    /** How far it goes below the list price, in percent of it. */
    public BigDecimal concession() {
        return piece.concession(percent);
    }

    /** What it costs the shop: the part of the day's budget that it takes. */
    public BigDecimal amount() {
        return piece.price()
                .multiply(percent)
                .multiply(BigDecimal.valueOf(pieces))
                .movePointLeft(2);
    }
}
