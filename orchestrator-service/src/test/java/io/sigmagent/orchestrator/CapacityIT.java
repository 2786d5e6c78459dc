package io.sigmagent.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sigmagent.kit.embedded.EmbeddedKafka;
import io.sigmagent.kit.infrastructure.TestDatabase;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.kit.infrastructure.TestPostgres;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.QueuePlaceSet;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.SlotGranted;
import io.sigmagent.schemas.SlotReleased;
import io.sigmagent.schemas.wire.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.function.client.WebClient;

/** Slots and queues on a real broker. */
@Timeout(180)
class CapacityIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir private Path stateDir;
    private EmbeddedKafka broker;
    private TestDatabase database;
    private ConfigurableApplicationContext orchestrator;
    private PlayedAgent agent;

    @BeforeEach
    void start() {
        // Its own: a static member stays in its group for a while after it left.
        broker = TestKafka.dedicated();
        database = TestPostgres.database();
        orchestrator = run();
        agent = new PlayedAgent(broker.bootstrapServers(), 1);
    }

    private ConfigurableApplicationContext run() {
        return OrchestratorService.application()
                .run(
                        "--server.port=0",
                        "--KAFKA_BOOTSTRAP_SERVERS=" + broker.bootstrapServers(),
                        "--KAFKA_PARTITIONS=2",
                        "--DATABASE_URL=" + database.url(),
                        "--ORCHESTRATOR_INSTANCE=capacity-it",
                        "--ORCHESTRATOR_STATE_DIR=" + stateDir);
    }

    @AfterEach
    void stop() {
        agent.close();
        orchestrator.close();
        broker.close();
    }

    @Test
    void grantsQueuesAndShowsItAllAndRemembersItOverARestart() {
        agent.customerWrites("s1", "m1", "a laptop please");
        await().atMost(PATIENCE).until(() -> agent.answered().contains("m1"));
        agent.customerWrites("s2", "m2", "a laptop please");
        await().atMost(PATIENCE).until(() -> commands("s2").contains(QueuePlaceSet.class));
        await().atMost(PATIENCE).untilAsserted(this::showsOneHeldAndOneWaiting);

        orchestrator.close();
        orchestrator = run();
        await().atMost(PATIENCE).untilAsserted(this::showsOneHeldAndOneWaiting);
        agent.send(
                Topics.AGENT_CAPACITY,
                new SlotReleased("e9", Clock.systemUTC().instant(), "s1", Agent.SBDR, null));
        await().atMost(PATIENCE).until(() -> agent.answered().contains("m2"));

        assertThat(commands("s1")).containsExactly(SlotGranted.class);
        assertThat(commands("s2")).containsExactly(QueuePlaceSet.class, SlotGranted.class);
    }

    private List<Class<?>> commands(String sessionId) {
        return agent.events(SessionCommandRequested.class).stream()
                .filter(wish -> wish.getSessionId().equals(sessionId))
                .<Class<?>>map(wish -> wish.getCommand().getClass())
                .toList();
    }

    private void showsOneHeldAndOneWaiting() {
        assertThat(get("/internal/agents"))
                .contains(
                        "{\"agent\":\"sbdr_agent\",\"instances\":1,\"capacity\":1,\"held\":1,\"waiting\":1,")
                .contains("\"agent\":\"account_manager\"")
                .contains("\"agent\":\"customer_success\"");
        assertThat(get("/actuator/prometheus"))
                .contains("sigmagent_queue_length{agent_type=\"sbdr_agent\"")
                .contains("sigmagent_slots_held{agent_type=\"sbdr_agent\"")
                .contains("sigmagent_slots_capacity{agent_type=\"sbdr_agent\"")
                .contains("sigmagent_queue_wait_error_seconds{agent_type=\"sbdr_agent\"");
    }

    private String get(String path) {
        String port = orchestrator.getEnvironment().getProperty("local.server.port");
        return String.valueOf(
                WebClient.create("http://127.0.0.1:" + port + path)
                        .get()
                        .retrieve()
                        .bodyToMono(String.class)
                        .onErrorReturn("")
                        .toFuture()
                        .join());
    }
}
