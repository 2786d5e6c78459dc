package io.sigmagent.analytics.domain;

import io.sigmagent.analytics.domain.HealthSigns.Purchases;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What facts tell of one customer.
 *
 * @param id Shopify GID, or "session:" and the session of somebody whom the store does not know
 * @param known whether the store knows them as a customer
 * @param contact where they write
 * @param activeAt when they last wrote or bought
 * @param boughtAgain whether one of several orders was paid in the last 90 days
 * @param meanRating 1 to 5, of the last rating of each conversation; empty = never rated
 * @param purchases of a year; empty = none
 * @param conversations of the last 90 days
 * @param troubles those of them about a problem, or with a person
 * @param tickets those of the last 30 days about a problem, or with a person
 * @param billing conversations about payment, and orders cancelled or refunded, in the last 30 days
 */
public record CustomerSigns(
        String id,
        boolean known,
        Contact contact,
        Instant activeAt,
        boolean boughtAgain,
        OptionalDouble meanRating,
        Optional<Purchases> purchases,
        long conversations,
        long troubles,
        long tickets,
        long billing) {

    /**
     * Where a customer writes.
     *
     * @param sessionId latest session; empty = they never wrote
     * @param channel its channel; empty = they never wrote
     * @param language BCP 47, as they were answered last
     * @param wroteAt when they last wrote; empty = never
     */
    public record Contact(
            String sessionId, String channel, String language, Optional<Instant> wroteAt) {}

    /** What shows how well it goes with them, with the engagement of the latest conversation. */
    public HealthSigns healthSigns(OptionalInt engagement) {
        return new HealthSigns(
                meanRating,
                purchases,
                engagement,
                conversations == 0 ? OptionalLong.empty() : OptionalLong.of(troubles));
    }
}
