package io.sigmagent.analytics.inbound;

import io.sigmagent.analytics.domain.Agent;
import io.sigmagent.analytics.domain.SessionReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A session's report as JSON. */
record SessionBody(
        String sessionId,
        int conversationLength,
        List<String> agentsInvolved,
        String qualificationStatus,
        int engagementScore,
        BigDecimal conversionProbability) {

    private static final int DIGITS = 4;

    static SessionBody of(SessionReport report) {
        return new SessionBody(
                report.sessionId(),
                report.conversationLength(),
                report.agentsInvolved().stream().map(Agent::wireName).toList(),
                report.qualification().wireName(),
                report.engagement().score(),
                BigDecimal.valueOf(report.conversionProbability())
                        .setScale(DIGITS, RoundingMode.HALF_UP));
    }
}
