package io.sigmagent.analytics;

import io.sigmagent.analytics.domain.ConversionModel;
import io.sigmagent.analytics.domain.Window;
import io.sigmagent.kit.settings.DatabaseAddress;
import io.sigmagent.kit.settings.WrongSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service.
 *
 * @param databaseUrl PostgreSQL as {@code postgresql://user:password@host:port/database}
 * @param databasePatience how long a statement may take, 1 s or more
 * @param gaugesEvery how often the gauges are refreshed, 100 ms or more
 * @param ratingsWindow whose ratings the gauge shows, for instance 24h
 * @param conversion coefficients of the conversion probability
 * @param health how customers' health is measured
 * @param retention when and how the shop writes first
 */
@ConfigurationProperties("sigmagent.analytics")
public record AnalyticsProperties(
        String databaseUrl,
        @DefaultValue("10s") Duration databasePatience,
        @DefaultValue("5s") Duration gaugesEvery,
        @DefaultValue("24h") String ratingsWindow,
        @DefaultValue Conversion conversion,
        @DefaultValue HealthProperties health,
        @DefaultValue RetentionProperties retention) {

    private static final String KEY = "sigmagent.analytics.";

    /** Coefficients of a logistic function, as {@link ConversionModel} explains them. */
    public record Conversion(
            @DefaultValue("-4.0") double intercept,
            @DefaultValue("0.03") double leadScore,
            @DefaultValue("0.015") double engagement,
            @DefaultValue("0.6") double budgetConfirmed,
            @DefaultValue("0.5") double returning,
            @DefaultValue("0.8") double reachedAccountManager,
            @DefaultValue("0.4") double discountOffered) {

        ConversionModel model() {
            return new ConversionModel(
                    intercept,
                    leadScore,
                    engagement,
                    budgetConfirmed,
                    returning,
                    reachedAccountManager,
                    discountOffered);
        }
    }

    public AnalyticsProperties {
        requireAtLeast("database-patience", databasePatience, Duration.ofSeconds(1));
        requireAtLeast("gauges-every", gaugesEvery, Duration.ofMillis(100));
    }

    /** Where PostgreSQL is. */
    public DatabaseAddress database() {
        return DatabaseAddress.parse("DATABASE_URL", databaseUrl);
    }

    Window ratings() {
        try {
            return Window.parse(ratingsWindow);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    KEY + "ratings-window", ratingsWindow, "for instance 30m, 24h or 7d");
        }
    }

    @Override
    public String toString() {
        return "AnalyticsProperties[database=" + database() + "]";
    }

    private static void requireAtLeast(String key, Duration value, Duration least) {
        if (value.compareTo(least) < 0) {
            throw new WrongSetting(KEY + key, value.toString(), "at least " + least);
        }
    }
}
