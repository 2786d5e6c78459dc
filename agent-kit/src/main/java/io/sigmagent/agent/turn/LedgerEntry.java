package io.sigmagent.agent.turn;

import java.time.Instant;

/**
 * A result of a tool that an answer's claims may rest on.
 *
 * @param tool tool that gave it, for instance "search_products"
 * @param subject what it is about: variant, order or customer id
 * @param kind what sort of claim it carries
 * @param value the value, for instance "1299.00 USD"
 * @param asOf when it was true
 * @param cached true = from a cache, because the store was away
 */
public record LedgerEntry(
        String tool, String subject, Kind kind, String value, Instant asOf, boolean cached) {

    /** What sort of claim an entry carries. */
    public enum Kind {
        PRICE,
        STOCK,
        ORDER,
        DISCOUNT,
        DRAFT_ORDER,
        POLICY,
        GUIDE
    }
}
