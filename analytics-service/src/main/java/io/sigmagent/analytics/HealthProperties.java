package io.sigmagent.analytics;

import io.sigmagent.analytics.domain.HealthScale;
import io.sigmagent.kit.settings.WrongSetting;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers' health is measured, as {@link HealthScale} explains it.
 *
 * @param every how often all customers are assessed, 100 ms or more
 */
record HealthProperties(
        @DefaultValue("10m") Duration every,
        @DefaultValue("30d") Duration fresh,
        @DefaultValue("365d") Duration stale,
        @DefaultValue("3") long fullOrders,
        @DefaultValue("1000") BigDecimal fullSpend,
        @DefaultValue("3") long fullTroubles) {

    private static final String KEY = "sigmagent.analytics.health";

    HealthProperties {
        if (every.toMillis() < 100) {
            throw new WrongSetting(KEY + ".every", every.toString(), "at least 100ms");
        }
    }

    HealthScale scale() {
        try {
            return new HealthScale(fresh, stale, fullOrders, fullSpend, fullTroubles);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    KEY, String.valueOf(e.getMessage()), "values within their range");
        }
    }
}
