package io.sigmagent.analytics.domain;

/**
 * What was counted of one agent in a window; all >= 0.
 *
 * @param activeSessions sessions that hold one of its slots now
 * @param turns turns that it answered
 * @param responseMillis time that these took, together
 * @param conversations conversations in which it spoke or from which it handed over
 * @param handoffs those of them that it handed over
 * @param ratings ratings that belong to it
 * @param stars their sum
 */
public record AgentCounts(
        long activeSessions,
        long turns,
        long responseMillis,
        long conversations,
        long handoffs,
        long ratings,
        long stars) {

    /** Nothing happened. */
    public static final AgentCounts NONE = new AgentCounts(0, 0, 0, 0, 0, 0, 0);
}
