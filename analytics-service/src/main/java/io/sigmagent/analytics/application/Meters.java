package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.Agent;
import java.time.Duration;
import java.util.OptionalDouble;

/** Counters, histograms and gauges that operators watch. */
public interface Meters {

    /** An agent was asked for a turn. */
    void requestCounted(Agent agent);

    /** An agent answered a turn. */
    void responseTook(Agent agent, Duration time);

    /** A lead was qualified. */
    void leadQualified();

    /** An order was processed. */
    void orderProcessed();

    /** So many sessions hold a slot now. */
    void activeSessions(long sessions);

    /** The mean of the ratings; empty = there are none. */
    void satisfaction(OptionalDouble mean);
}
