package io.sigmagent.analytics.domain;

import io.sigmagent.analytics.domain.RiskPolicy.Indicator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That the shop reaches out to a customer at risk.
 *
 * @param number how often it did with this one, from 1
 * @param sessionId where they write; empty = they never wrote
 * @param language BCP 47
 * @param indicators of risk, at least one
 * @param healthScore 0 to 100
 * @param inChat whether it is said in the chat too
 */
public record Outreach(
        String customerId,
        int number,
        String sessionId,
        String language,
        List<Indicator> indicators,
        int healthScore,
        boolean inChat,
        Instant at) {

    public Outreach {
        indicators = List.copyOf(indicators);
        if (indicators.isEmpty()) {
            throw new IllegalArgumentException("indicators: none (expected: at least one)");
        }
    }

    /** The id of one of its events: the same outreach sent again bears the same. */
    public String eventId(String kind) {
        String name = "outreach:" + customerId + ":" + number + ":" + kind;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
