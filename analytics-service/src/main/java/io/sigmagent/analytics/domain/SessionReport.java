package io.sigmagent.analytics.domain;

import java.util.List;

/**
 * What became of a session so far.
 *
 * @param conversationLength messages of both sides in the latest conversation
 * @param agentsInvolved who spoke to the customer, in the order of their first words
 * @param conversionProbability 0 to 1
 */
public record SessionReport(
        String sessionId,
        int conversationLength,
        List<Agent> agentsInvolved,
        Qualification qualification,
        Engagement engagement,
        double conversionProbability) {

    public SessionReport {
        agentsInvolved = List.copyOf(agentsInvolved);
    }

    /** The report that follows from what happened. */
    public static SessionReport of(SessionHistory history, ConversionModel model) {
        Engagement engagement = Engagement.of(history.engagementSigns());
        return new SessionReport(
                history.sessionId(),
                history.latestMessages().size(),
                history.speakers(),
                history.qualification(),
                engagement,
                model.probability(history.conversionSigns(engagement)));
    }
}
