package io.sigmagent.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sigmagent.kit.embedded.EmbeddedPostgresServer;
import io.sigmagent.kit.infrastructure.TestDatabase;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.kit.infrastructure.TestPostgres;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AuditRecorded;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.Tier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Facts go into Kafka, figures come out over HTTP; in between runs the whole service. */
@Timeout(120)
class FactsToFiguresIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AGENTS = "/internal/metrics/agents";
    private static final String SESSION = "/internal/analytics/sessions/";
    private final Instant begin =
            Instant.now(Clock.systemUTC())
                    .minus(1, ChronoUnit.HOURS)
                    .truncatedTo(ChronoUnit.MILLIS);

    private String kafka = "";
    private AnalyticsDatabase database = AnalyticsDatabase.NONE;

    @BeforeEach
    void emptyServers() {
        kafka = TestKafka.fresh();
        database = new AnalyticsDatabase(TestPostgres.freshDatabase());
    }

    @Test
    void reportsOnASession() throws Exception {
        try (var service = start()) {
            service.publish(lead("lead").told());

            eventually(() ->
                    assertThat(service.json(SESSION + "lead"))
                            .isEqualTo(
                                    JSON.readTree(
                                            """
                                            {"session_id": "lead",
                                             "conversation_length": 6,
                                             "agents_involved": ["sbdr_agent", "account_manager"],
                                             "qualification_status": "qualified",
                                             "engagement_score": 68,
                                             "conversion_probability": 0.7251}
                                            """)));
            assertThat(service.status(SESSION + "nobody")).isEqualTo(404);
            assertThat(service.json(SESSION + "nobody").path("detail").asText())
                    .contains("session nobody is not known");
            assertThat(service.json(SESSION + "not%20an%20id").at("/errors/0/field").asText())
                    .isEqualTo("session_id");
        }
    }

    @Test
    void reportsOnTheAgents() throws Exception {
        try (var service = start()) {
            eventually(() -> assertThat(service.json(AGENTS)).isEqualTo(JSON.readTree(NO_DATA)));

            service.publish(all());

            eventually(() ->
                    assertThat(service.json(AGENTS + "?window=7d"))
                            .isEqualTo(JSON.readTree(FIGURES)));
            assertThat(service.json(AGENTS)).isEqualTo(JSON.readTree(FIGURES));
            assertThat(
                            service.json(AGENTS + "?window=30m")
                                    .at("/sbdr_agent/avg_response_time")
                                    .isNull())
                    .as("nothing happened in the last 30 minutes")
                    .isTrue();
            assertThat(service.status(AGENTS + "?window=soon")).isEqualTo(400);
            assertThat(service.json(AGENTS + "?window=soon").at("/errors/0/field").asText())
                    .isEqualTo("window");
        }
    }

    @Test
    void countsNothingTwice() throws Exception {
        List<FactRecorded> twice = new ArrayList<>(all());
        twice.addAll(all());
        twice.addAll(lead("lead").told());
        try (var service = start()) {
            service.publish(twice);

            eventually(() -> assertThat(service.json(AGENTS)).isEqualTo(JSON.readTree(FIGURES)));
            assertThat(database.count("facts")).isEqualTo(distinctFacts(all()));
            assertThat(database.count("audit")).isEqualTo(2);
            assertCounters(service);
        }
    }

    @Test
    void givesTheSameFiguresWhenAllIsReadAgain() throws Exception {
        publishAllAndStop();

        new Groups(kafka).rewind("analytics-service");
        try (var service = start()) {
            untilAllIsRead();

            assertThat(service.json(AGENTS)).isEqualTo(JSON.readTree(FIGURES));
            assertThat(service.scrape())
                    .contains("agent_requests_total{agent_type=\"sbdr_agent\"} 0.0");
        }
    }

    @Test
    void rebuildsItsTablesWithoutCountingAgain() throws Exception {
        publishAllAndStop();

        database.execute("truncate analytics.facts, analytics.milestones");
        new Groups(kafka).rewind("analytics-service");
        try (var service = start()) {
            eventually(() -> assertThat(service.json(AGENTS)).isEqualTo(JSON.readTree(FIGURES)));
            assertThat(service.scrape())
                    .contains("agent_requests_total{agent_type=\"sbdr_agent\"} 0.0")
                    .contains("leads_qualified_total 0.0")
                    .contains("orders_processed_total 0.0");

            service.publish(lead("another").told());

            eventually(() ->
                    assertThat(service.scrape())
                            .contains("leads_qualified_total 1.0")
                            .contains("agent_requests_total{agent_type=\"sbdr_agent\"} 2.0"));
        }
    }

    @Test
    void waitsForTheDatabaseAndLosesNothing() throws Exception {
        try (EmbeddedPostgresServer server = TestPostgres.dedicated()) {
            TestDatabase own = TestPostgres.database(server);
            server.stop();
            try (var service = RunningService.start(kafka, own.url())) {
                assertThat(service.status("/actuator/health")).isEqualTo(503);
                assertThat(service.status(AGENTS)).isEqualTo(503);
                service.publish(lead("lead").told());

                server.start();
                eventually(() -> assertThat(service.status(SESSION + "lead")).isEqualTo(200));
                assertThat(service.status("/actuator/health")).isEqualTo(200);

                server.stop();
                service.publish(all());
                eventually(() -> assertThat(service.status("/actuator/health")).isEqualTo(503));
                server.start();

                eventually(
                        () -> assertThat(service.json(AGENTS)).isEqualTo(JSON.readTree(FIGURES)));
                assertCounters(service);
            }
            assertThat(new Groups(kafka).deadLetters()).isEmpty();
        }
    }

    @Test
    void setsAsideWhatCanNeverBeStored() throws Exception {
        long seed = new Random().nextLong();
        List<FactRecorded> facts = new ArrayList<>(all());
        facts.add(new Facts("nul", begin).ordered("a\u0000b", "1.00", "paid").told().getFirst());
        facts.add(new Facts("stars", begin).rated(Agent.SBDR, 9).told().getFirst());
        facts.addAll(lead("after").told());
        Collections.shuffle(facts, new Random(seed));
        try (var service = start()) {
            new Groups(kafka)
                    .send("analytics.events", "lead", "no event".getBytes(StandardCharsets.UTF_8));
            service.publish(facts);
            new Groups(kafka).send("analytics.events", "lead", new byte[0]);

            eventually(() -> assertThat(new Groups(kafka).deadLetters()).hasSize(4));
            assertThat(new Groups(kafka).deadLetters())
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrder(
                            "UnreadableEvent: 8 bytes without the marker of an Avro single object",
                            "UnreadableEvent: 0 bytes without the marker of an Avro single object",
                            "IllegalArgumentException: score: 9 (expected: 1 to 5)",
                            "RefusedFact: PostgreSQL refuses it with SQL state 22P05");
            eventually(() ->
                    assertThat(database.count("facts"))
                            .isEqualTo(distinctFacts(all()) + distinctFacts(lead("after").told())));
        }
    }

    @Test
    void showsPrometheusExactlyTheSixMeters() throws Exception {
        try (var service = start()) {
            service.publish(all());
            eventually(() -> assertCounters(service));
            eventually(() ->
                    assertThat(service.scrape())
                            .contains("\nactive_sessions_total 2.0\n")
                            .contains("\ncustomer_satisfaction_score 4.0\n"));

            String page = service.scrape();
            assertThat(families(page))
                    .containsAllEntriesOf(
                            Map.of(
                                    "agent_requests_total", "counter",
                                    "agent_response_duration_seconds", "histogram",
                                    "active_sessions_total", "gauge",
                                    "leads_qualified_total", "counter",
                                    "orders_processed_total", "counter",
                                    "customer_satisfaction_score", "gauge"));
            assertThat(service.scrapeOpenMetrics())
                    .contains("# TYPE active_sessions_total gauge", "# EOF");
            assertThat(ofOurs(page))
                    .containsExactly(
                            "active_sessions_total",
                            "agent_requests_total{agent_type}",
                            "agent_response_duration_seconds_bucket{agent_type,le}",
                            "agent_response_duration_seconds_count{agent_type}",
                            "agent_response_duration_seconds_sum{agent_type}",
                            "customer_satisfaction_score",
                            "leads_qualified_total",
                            "orders_processed_total");
        }
    }

    private static final String NO_DATA =
            """
            {"sbdr_agent": {"active_sessions": 0, "avg_response_time": null, "qualification_rate": null,
                            "handoff_rate": null},
             "account_manager": {"active_sessions": 0, "avg_order_value": null, "conversion_rate": null,
                                 "customer_satisfaction": null},
             "customer_success": {"active_sessions": 0, "avg_response_time": null,
                                  "customer_satisfaction": null, "retention_rate": null,
                                  "health_score": null, "handoff_rate": null}}
            """;

    private static final String FIGURES =
            """
            {"sbdr_agent": {"active_sessions": 1, "avg_response_time": 1.2, "qualification_rate": 0.5,
                            "handoff_rate": 0.5},
             "account_manager": {"active_sessions": 1, "avg_order_value": 1499.00, "conversion_rate": 1.0,
                                 "customer_satisfaction": 5.0},
             "customer_success": {"active_sessions": 0, "avg_response_time": 0.4,
                                  "customer_satisfaction": 3.0, "retention_rate": null,
                                  "health_score": null, "handoff_rate": 1.0}}
            """;

    private List<FactRecorded> all() {
        List<FactRecorded> facts = new ArrayList<>(lead("lead").told());
        facts.addAll(
                new Facts("student", begin)
                        .opened(Tier.PROSPECT)
                        .slot(Agent.SBDR, true)
                        .asked(Agent.SBDR)
                        .answered(Agent.SBDR, 600)
                        .superseded(Agent.SBDR)
                        .dropped(Agent.SBDR)
                        .qualification("unqualified", 20, Map.of())
                        .told());
        facts.addAll(
                new Facts("angry", begin)
                        .opened(Tier.EXISTING_CUSTOMER)
                        .slot(Agent.SUCCESS, true)
                        .asked(Agent.SUCCESS)
                        .answered(Agent.SUCCESS, 400)
                        .handedOver(Agent.SUCCESS, Agent.HUMAN)
                        .slot(Agent.SUCCESS, false)
                        .audited("take_over")
                        .rated(Agent.SUCCESS, 3)
                        .closed()
                        .told());
        return facts;
    }

    /** A lead that is qualified, told so twice, handed to the account manager, and buys. */
    private Facts lead(String session) {
        return new Facts(session, begin)
                .opened(Tier.PROSPECT)
                .slot(Agent.SBDR, true)
                .asked(Agent.SBDR)
                .answered(Agent.SBDR, 1000)
                .outside()
                .asked(Agent.SBDR)
                .qualification("qualified", 80, Map.of("budget_range", 30))
                .qualification("qualified", 85, Map.of("budget_range", 30))
                .answered(Agent.SBDR, 2000)
                .handedOver(Agent.SBDR, Agent.ACCOUNT)
                .slot(Agent.SBDR, false)
                .slot(Agent.ACCOUNT, true)
                .asked(Agent.ACCOUNT)
                .answered(Agent.ACCOUNT, 700)
                .audited("draft_order_created")
                .ordered("order-" + session, "1499.00", "created")
                .ordered("order-" + session, "1499.00", "paid")
                .rated(Agent.ACCOUNT, 5);
    }

    private RunningService start() {
        return RunningService.start(kafka, database.url());
    }

    private void publishAllAndStop() throws Exception {
        try (var service = start()) {
            service.publish(all());
            eventually(() -> assertThat(service.json(AGENTS)).isEqualTo(JSON.readTree(FIGURES)));
            untilAllIsRead();
        }
    }

    private void untilAllIsRead() {
        eventually(() -> assertThat(new Groups(kafka).behind("analytics-service")).isZero());
    }

    private static void assertCounters(RunningService service) throws Exception {
        assertThat(service.scrape())
                .contains("agent_requests_total{agent_type=\"sbdr_agent\"} 4.0")
                .contains("agent_requests_total{agent_type=\"account_manager\"} 1.0")
                .contains("agent_requests_total{agent_type=\"customer_success\"} 1.0")
                .contains("agent_response_duration_seconds_count{agent_type=\"sbdr_agent\"} 3")
                .contains("agent_response_duration_seconds_sum{agent_type=\"sbdr_agent\"} 3.6")
                .contains("leads_qualified_total 1.0")
                .contains("orders_processed_total 1.0");
    }

    private static long distinctFacts(List<FactRecorded> facts) {
        return facts.stream()
                .filter(fact -> !(fact.getFact() instanceof AuditRecorded))
                .map(FactRecorded::getEventId)
                .distinct()
                .count();
    }

    private static Map<String, String> families(String page) {
        return Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$")
                .matcher(page)
                .results()
                .collect(Collectors.toMap(family -> family.group(1), family -> family.group(2)));
    }

    /** Our series with the names of their labels. */
    private static Set<String> ofOurs(String page) {
        return Pattern.compile(
                        "(?m)^((?:agent|active|leads|orders|customer)_[a-z_]+)(\\{[^}]*\\})? \\S+$")
                .matcher(page)
                .results()
                .map(FactsToFiguresIT::withLabelNames)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String withLabelNames(MatchResult series) {
        return series.group(1)
                + (series.group(2) == null ? "" : series.group(2).replaceAll("=\"[^\"]*\"", ""));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(assertion);
    }
}
