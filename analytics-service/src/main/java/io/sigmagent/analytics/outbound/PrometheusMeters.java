package io.sigmagent.analytics.outbound;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.sigmagent.analytics.application.Meters;
import io.sigmagent.analytics.domain.Agent;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Meters of the Prometheus client itself: Micrometer would add a {@code _max} to the histogram and
 * common tags to all. Counters begin at 0 with the process, as Prometheus expects.
 */
final class PrometheusMeters implements Meters {

    private static final String AGENT_TYPE = "agent_type";
    private static final double MILLIS = 1000.0;
    private static final double[] SECONDS = {
        0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 8, 10, 15, 20, 30, 60
    };

    private final Counter requests;
    private final Histogram responses;
    private final Counter leads;
    private final Counter orders;
    private final Gauge activeSessions;
    private final Gauge satisfaction;

    PrometheusMeters(PrometheusRegistry registry) {
        requests =
                Counter.builder()
                        .name("agent_requests_total")
                        .help("Turns asked of each agent, answered or superseded.")
                        .labelNames(AGENT_TYPE)
                        .withoutExemplars()
                        .register(registry);
        responses =
                Histogram.builder()
                        .name("agent_response_duration_seconds")
                        .help("Time from the customer's message stored to the answer stored.")
                        .labelNames(AGENT_TYPE)
                        .classicOnly()
                        .classicUpperBounds(SECONDS)
                        .withoutExemplars()
                        .register(registry);
        leads = counter(registry, "leads_qualified_total", "Leads qualified, each once.");
        orders = counter(registry, "orders_processed_total", "Orders paid, each once.");
        activeSessions =
                gauge(registry, ScrapePage.ACTIVE_SESSIONS, "Sessions that hold a slot now.");
        satisfaction =
                gauge(
                        registry,
                        "customer_satisfaction_score",
                        "Mean of the latest ratings, 1 to 5; NaN = none.");
        Agent.automated().forEach(this::show);
    }

    @Override
    public void requestCounted(Agent agent) {
        requests.labelValues(agent.wireName()).inc();
    }

    @Override
    public void responseTook(Agent agent, Duration time) {
        responses.labelValues(agent.wireName()).observe(time.toMillis() / MILLIS);
    }

    @Override
    public void leadQualified() {
        leads.inc();
    }

    @Override
    public void orderProcessed() {
        orders.inc();
    }

    @Override
    public void activeSessions(long sessions) {
        activeSessions.set((double) sessions);
    }

    @Override
    public void satisfaction(OptionalDouble mean) {
        satisfaction.set(mean.orElse(Double.NaN));
    }

    /** A series that begins at 0 has a rate from its first event on. */
    private void show(Agent agent) {
        requests.initLabelValues(agent.wireName());
        responses.initLabelValues(agent.wireName());
    }

    private static Counter counter(PrometheusRegistry registry, String name, String help) {
        return Counter.builder().name(name).help(help).withoutExemplars().register(registry);
    }

    /** Nothing is known before the first reading. */
    private static Gauge gauge(PrometheusRegistry registry, String name, String help) {
        Gauge gauge = Gauge.builder().name(name).help(help).withoutExemplars().register(registry);
        gauge.set(Double.NaN);
        return gauge;
    }
}
