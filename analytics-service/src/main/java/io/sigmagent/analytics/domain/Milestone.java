package io.sigmagent.analytics.domain;

import java.util.Locale;

/**
 * What a lead or an order reaches once, however often facts say so: a lead whose score changes is
 * told as qualified again, and an order as paid.
 */
public record Milestone(Kind kind, String subject) {

    /** What is reached. */
    public enum Kind {
        /** Subject: the session. */
        LEAD_QUALIFIED,
        /** Subject: the order. */
        ORDER_PAID;

        /** The name in the database. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
