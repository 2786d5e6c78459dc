package io.sigmagent.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sigmagent.kit.embedded.EmbeddedKafka;
import io.sigmagent.kit.embedded.EmbeddedPostgresServer;
import io.sigmagent.kit.guarantees.VisibleOnce;
import io.sigmagent.kit.infrastructure.TestDatabase;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.kit.infrastructure.TestPostgres;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.CustomerMessageStored;
import io.sigmagent.schemas.wire.Topics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.function.client.WebClient;

/** The orchestrator on a real broker and a real database, with an agent played by hand. */
@Timeout(180)
class OrchestratorIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir private Path stateDir;
    private EmbeddedPostgresServer postgres;
    private TestDatabase database;
    private EmbeddedKafka broker;
    private String kafka;
    private ConfigurableApplicationContext orchestrator;
    private PlayedAgent agent;

    @BeforeEach
    void start() {
        // Its own: a static member stays in its group for a while after it left.
        broker = TestKafka.dedicated();
        kafka = broker.bootstrapServers();
        postgres = TestPostgres.dedicated();
        database = TestPostgres.database(postgres);
        orchestrator = run();
        agent = new PlayedAgent(kafka);
    }

    @AfterEach
    void stop() {
        agent.close();
        orchestrator.close();
        postgres.close();
        broker.close();
    }

    private ConfigurableApplicationContext run() {
        return OrchestratorService.application()
                .run(
                        "--server.port=0",
                        "--KAFKA_BOOTSTRAP_SERVERS=" + kafka,
                        "--KAFKA_PARTITIONS=2",
                        "--DATABASE_URL=" + database.url(),
                        "--ORCHESTRATOR_INSTANCE=it",
                        "--ORCHESTRATOR_STATE_DIR=" + stateDir);
    }

    @Test
    void answersEachMessageOnceWhenItIsRestartedMidStream() {
        for (int message = 1; message <= 20; message++) {
            agent.customerWrites("s" + message % 5, "m" + message, "a laptop please");
            if (message == 10) {
                orchestrator.close();
                orchestrator = run();
            }
        }

        await().atMost(PATIENCE).until(() -> agent.answered().size() >= 20);
        VisibleOnce once = new VisibleOnce();
        agent.answered().forEach(once::onSeen);
        once.verify();
        for (int session = 0; session < 5; session++) {
            List<Long> seqs = agent.seqs("s" + session);
            assertThat(seqs)
                    .as("s" + session)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, seqs.size()).boxed().toList());
        }
    }

    @Test
    void recordsEveryNumberedEventAndServesThemInOrder() {
        agent.customerWrites("s1", "m1", "a laptop please");
        await().atMost(PATIENCE).until(() -> agent.answered().size() == 1);

        await().atMost(PATIENCE).until(() -> rows() == agent.seqs("s1").size());
        String port = orchestrator.getEnvironment().getProperty("local.server.port");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        get(
                                                "http://localhost:"
                                                        + port
                                                        + "/internal/sessions/s1/messages?after_seq=1"))
                                .contains("\"last_seq\":2")
                                .contains("\"seq\":2")
                                .doesNotContain("\"seq\":1,"));
        assertThat(agent.events(CustomerMessageStored.class)).hasSize(1);
        assertThat(agent.events(AgentReplied.class)).hasSize(1);
    }

    @Test
    void goesOnWithoutPostgresAndCatchesUp() {
        agent.customerWrites("s1", "m1", "a laptop please");
        await().atMost(PATIENCE).until(() -> rows() == 2);
        postgres.stop();

        agent.customerWrites("s1", "m2", "and a mouse");
        await().atMost(PATIENCE).until(() -> agent.answered().size() == 2);
        postgres.start();

        await().atMost(PATIENCE).until(() -> rows() == 4);
    }

    @Test
    void setsAnUnreadableRecordAsideAndAnswersTheNext() {
        agent.writesGarbage(Topics.CHAT_INBOUND, "s1");
        agent.customerWrites("s1", "m1", "a laptop please");

        await().atMost(PATIENCE).until(() -> agent.answered().size() == 1);
        await().atMost(PATIENCE).until(() -> agent.deadLetters() == 1);
    }

    @Test
    void setsAMessageAsideWhoseTurnIsTooLargeForKafkaAndAnswersTheNext() {
        agent.customerWrites("s1", "m1", "x".repeat(1_048_400));
        agent.customerWrites("s1", "m2", "a laptop please");

        await().atMost(PATIENCE).until(() -> agent.answered().contains("m2"));
        assertThat(agent.answered()).containsExactly("m1", "m2");
        assertThat(agent.seqs("s1")).containsExactly(1L, 2L, 3L, 4L);
        await().atMost(PATIENCE).until(() -> agent.deadLetters() == 1);
    }

    @Test
    void setsARowAsideThatPostgresRefusesAndKeepsTheOthers() {
        agent.customerWrites("s1", "m1", "a laptop\0please");
        agent.customerWrites("s1", "m2", "and a mouse");
        await().atMost(PATIENCE).until(() -> agent.answered().contains("m2"));

        long refused = 1;
        await().atMost(PATIENCE).until(() -> rows() == agent.seqs("s1").size() - refused);
    }

    private static String get(String address) {
        return String.valueOf(
                WebClient.create(address)
                        .get()
                        .retrieve()
                        .bodyToMono(String.class)
                        .toFuture()
                        .join());
    }

    private long rows() {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                ResultSet count =
                        connection
                                .createStatement()
                                .executeQuery("select count(*) from conversation.messages")) {
            return count.next() ? count.getLong(1) : 0;
        } catch (SQLException e) {
            return -1;
        }
    }
}
