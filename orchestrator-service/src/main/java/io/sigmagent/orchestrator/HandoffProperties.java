package io.sigmagent.orchestrator;

import io.sigmagent.orchestrator.domain.HandoffLimits;
import io.sigmagent.orchestrator.domain.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * From where on a lead is somebody else's; each setting is explained in {@code
 * orchestrator-service.yml}.
 */
@ConfigurationProperties("sigmagent.orchestrator.handoffs")
public record HandoffProperties(
        int qualified,
        int lost,
        int outstanding,
        int complexRequirements,
        String highValue,
        String currency) {

    /** The numbers that decisions depend on. */
    HandoffLimits limits() {
        return new HandoffLimits(
                qualified, lost, outstanding, complexRequirements, new Money(highValue, currency));
    }
}
