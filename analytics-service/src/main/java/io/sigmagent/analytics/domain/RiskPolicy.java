package io.sigmagent.analytics.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which customers are at risk of leaving: those with one of the indicators.
 *
 * @param lowEngagement engagement below this is low, 0 to 100
 * @param manyTickets so many troubles in 30 days are many
 * @param billingIssues so many payment troubles in 30 days are many
 * @param lowHealth health below this is low, 0 to 100
 */
public record RiskPolicy(int lowEngagement, long manyTickets, long billingIssues, int lowHealth) {

    /** What points to a customer at risk. */
    public enum Indicator {
        /** Many payment troubles. */
        BILLING_ISSUES,
        /** Many troubles. */
        SUPPORT_TICKETS,
        /** The customer hardly takes part. */
        LOW_ENGAGEMENT,
        /** The health score is low. */
        LOW_HEALTH;

        /** The name in events and in the database. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RiskPolicy {
        requireScore("low-engagement", lowEngagement);
        requireScore("low-health", lowHealth);
        requirePositive("many-tickets", manyTickets);
        requirePositive("billing-issues", billingIssues);
    }

    /** The indicators, the most telling first; none = not at risk. */
    public List<Indicator> assess(
            CustomerSigns signs, OptionalInt engagement, Optional<Health> health) {
        List<Indicator> found = new ArrayList<>();
        addIf(found, signs.billing() >= billingIssues, Indicator.BILLING_ISSUES);
        addIf(found, signs.tickets() >= manyTickets, Indicator.SUPPORT_TICKETS);
        boolean low = engagement.isPresent() && engagement.getAsInt() < lowEngagement;
        addIf(found, low, Indicator.LOW_ENGAGEMENT);
        boolean ill = health.isPresent() && health.get().score() < lowHealth;
        addIf(found, ill, Indicator.LOW_HEALTH);
        return List.copyOf(found);
    }

    private static void addIf(List<Indicator> found, boolean shown, Indicator indicator) {
        if (shown) {
            found.add(indicator);
        }
    }

    private static void requireScore(String key, int value) {
        if (value < 0 || value > 100) {
            throw new IllegalArgumentException(key + ": " + value + " (expected: 0 to 100)");
        }
    }

    private static void requirePositive(String key, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(key + ": " + value + " (expected: at least 1)");
        }
    }
}
