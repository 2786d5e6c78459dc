package io.sigmagent.orchestrator;

import io.sigmagent.orchestrator.domain.OpeningHours;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people of the shop are at work; each setting is explained in {@code
 * orchestrator-service.yml}.
 */
@ConfigurationProperties("sigmagent.orchestrator.opening-hours")
public record OpeningHoursProperties(
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue Map<String, String> weekly,
        @DefaultValue Map<String, String> exceptions) {

    /** The hours themselves; a wrong one is told with its key. */
    OpeningHours hours() {
        return OpeningHours.parse(zone, weekly, exceptions);
    }
}
