package io.sigmagent.analytics;

import io.sigmagent.analytics.application.RetainCustomers.Rules;
import io.sigmagent.analytics.domain.RiskPolicy;
import io.sigmagent.kit.settings.WrongSetting;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * When and how the shop writes first to customers at risk, as {@link RiskPolicy} and {@link Rules}
 * explain it.
 *
 * @param enabled false = never
 * @param schedule cron expression with seconds; "-" = never
 * @param zone of the schedule
 */
record RetentionProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("0 0 10 * * *") String schedule,
        @DefaultValue("UTC") String zone,
        @DefaultValue("14d") Duration coolDown,
        @DefaultValue("1d") Duration quiet,
        @DefaultValue({"web", "crisp_chat"}) Set<String> channels,
        @DefaultValue("25") int lowEngagement,
        @DefaultValue("3") long manyTickets,
        @DefaultValue("2") long billingIssues,
        @DefaultValue("60") int lowHealth) {

    private static final String NEVER = "-";
    private static final String KEY = "sigmagent.analytics.retention";

    RetentionProperties {
        if (!schedule.equals(NEVER) && !CronExpression.isValidExpression(schedule)) {
            throw new WrongSetting(KEY + ".schedule", schedule, "for instance 0 0 10 * * *");
        }
        requireZone(zone);
        requirePositive("cool-down", coolDown);
        requirePositive("quiet", quiet);
    }

    RiskPolicy risk() {
        try {
            return new RiskPolicy(lowEngagement, manyTickets, billingIssues, lowHealth);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    KEY, String.valueOf(e.getMessage()), "values within their range");
        }
    }

    Rules rules() {
        return new Rules(coolDown, quiet, channels);
    }

    private static void requireZone(String zone) {
        try {
            var _ = ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new WrongSetting(KEY + ".zone", zone, "for instance Europe/Paris");
        }
    }

    private static void requirePositive(String key, Duration value) {
        if (!value.isPositive()) {
            throw new WrongSetting(KEY + "." + key, value.toString(), "more than 0");
        }
    }
}
