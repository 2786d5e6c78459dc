package io.sigmagent.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.kit.infrastructure.TestPostgres;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.BusinessEventRaised;
import io.sigmagent.schemas.CustomerNeedsCare;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.Say;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.Tier;
import io.sigmagent.schemas.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A customer becomes at risk, and the shop writes first: once, whoever does the work. */
@Timeout(120)
class RetentionIT {

    private final Instant lastWeek =
            Instant.now(Clock.systemUTC()).minus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);

    private String kafka = "";
    private AnalyticsDatabase database = AnalyticsDatabase.NONE;

    @BeforeEach
    void emptyServers() {
        kafka = TestKafka.fresh();
        database = new AnalyticsDatabase(TestPostgres.freshDatabase());
    }

    @Test
    void reachesOutOnceHoweverOftenAndWhereverTheJobRuns() throws Exception {
        try (var one = start();
                var other = start()) {
            one.publish(facts());
            untilStored();

            for (int run = 0; run < 3; run++) {
                RunningService.together(one::retain, other::retain);
            }

            assertThat(care())
                    .extracting(CustomerNeedsCare::getCustomerId, CustomerNeedsCare::getOutreach)
                    .as("once each, of the unhappy customer alone")
                    .containsExactly(
                            tuple("gid://shopify/Customer/7", false),
                            tuple("gid://shopify/Customer/7", true));
            assertThat(care().getFirst().getIndicators()).contains("low_health");
            assertThat(care().getFirst().getInChat()).isTrue();
            assertThat(commands())
                    .singleElement()
                    .returns("sad", SessionCommandRequested::getSessionId)
                    .returns("job:retention", SessionCommandRequested::getIssuedBy);
            Say say = (Say) commands().getFirst().getCommand();
            assertThat(say.getSpeaker()).isEqualTo(Agent.SUCCESS);
            assertThat(say.getText()).as("in Spanish").contains("Hola");
            JsonNode figures =
                    one.json("/internal/metrics/agents?window=30d").get("customer_success");
            assertThat(figures.get("health_score").asDouble()).isBetween(1.0, 99.0);
            assertThat(figures.get("retention_rate").asDouble()).isEqualTo(0.5);
        }
    }

    @Test
    void writesAgainAfterTheCoolDown() throws Exception {
        try (var service = start()) {
            service.publish(facts());
            untilStored();
            service.retain();

            database.execute(
                    "update analytics.outreach set planned_at = planned_at - interval '15 days'");
            service.retain();

            assertThat(commands()).hasSize(2);
            assertThat(commands().getFirst().getEventId())
                    .isNotEqualTo(commands().getLast().getEventId());
        }
    }

    private List<FactRecorded> facts() {
        List<FactRecorded> facts = new ArrayList<>();
        facts.addAll(
                new Facts("sad", lastWeek)
                        .opened(Tier.EXISTING_CUSTOMER)
                        .asked(Agent.SUCCESS)
                        .answered(Agent.SUCCESS, 500, "gid://shopify/Customer/7", "es")
                        .rated(Agent.SUCCESS, 1)
                        .told());
        facts.addAll(
                new Facts("happy", lastWeek)
                        .opened(Tier.EXISTING_CUSTOMER)
                        .asked(Agent.SUCCESS)
                        .answered(Agent.SUCCESS, 500, "gid://shopify/Customer/8", "en")
                        .rated(Agent.SUCCESS, 5)
                        .ordered("o1", "900.00", "paid")
                        .ordered("o2", "900.00", "paid")
                        .told());
        facts.addAll(
                new Facts("stranger", lastWeek)
                        .opened(Tier.PROSPECT)
                        .asked(Agent.SBDR)
                        .answered(Agent.SBDR, 500)
                        .rated(Agent.SBDR, 1)
                        .told());
        return facts;
    }

    private void untilStored() {
        eventually(() -> assertThat(database.count("facts")).isEqualTo(facts().size()));
    }

    private List<CustomerNeedsCare> care() throws Exception {
        return new Groups(kafka)
                .events(Topics.N8N_EVENTS).stream()
                        .map(event -> (CustomerNeedsCare) ((BusinessEventRaised) event).getWhat())
                        .toList();
    }

    private List<SessionCommandRequested> commands() throws Exception {
        return new Groups(kafka)
                .events(Topics.SESSION_COMMANDS).stream()
                        .map(SessionCommandRequested.class::cast)
                        .toList();
    }

    private RunningService start() {
        return RunningService.start(kafka, database.url());
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(assertion);
    }
}
