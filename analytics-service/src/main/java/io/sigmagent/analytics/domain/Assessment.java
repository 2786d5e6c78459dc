package io.sigmagent.analytics.domain;

import io.sigmagent.analytics.domain.RiskPolicy.Indicator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How it goes with a customer.
 *
 * @param health empty = nothing is known
 * @param indicators of risk; none = not at risk
 */
public record Assessment(
        CustomerSigns customer, Optional<Health> health, List<Indicator> indicators) {

    public Assessment {
        indicators = List.copyOf(indicators);
    }

    /** How it goes, by their signs and the engagement of the latest conversation. */
    public static Assessment of(
            CustomerSigns customer, OptionalInt engagement, HealthScale scale, RiskPolicy risk) {
        Optional<Health> health = Health.of(customer.healthSigns(engagement), scale);
        return new Assessment(customer, health, risk.assess(customer, engagement, health));
    }

    /** Whether to reach out: a customer of the shop, at risk, who is not just now writing. */
    public boolean callsForOutreach(Instant now, Duration quiet) {
        boolean isQuiet =
                customer.contact().wroteAt().map(at -> !at.plus(quiet).isAfter(now)).orElse(true);
        return customer.known() && !indicators.isEmpty() && isQuiet;
    }
}
