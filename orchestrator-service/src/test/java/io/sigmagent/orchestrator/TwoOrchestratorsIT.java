package io.sigmagent.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.kit.embedded.EmbeddedKafka;
import io.sigmagent.kit.guarantees.VisibleOnce;
import io.sigmagent.kit.infrastructure.TestDatabase;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.kit.infrastructure.TestPostgres;
import io.sigmagent.schemas.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two orchestrators share the sessions, until one of them is killed. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoOrchestratorsIT {

    static final int PARTITIONS = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MESSAGES = 60;
    private static final int IN_FLIGHT = 10;
    private static final List<String> SESSIONS =
            IntStream.range(0, 12).mapToObj(session -> "s" + session).toList();

    @TempDir private static Path folder;
    private static EmbeddedKafka broker;
    private static OrchestratorProcess one;
    private static OrchestratorProcess two;
    private static PlayedAgent agent;
    private static Admin admin;

    @BeforeAll
    static void start() throws IOException {
        broker = TestKafka.dedicated();
        TestDatabase database = TestPostgres.freshDatabase();
        String kafka = broker.bootstrapServers();
        one = OrchestratorProcess.start("one", folder, kafka, database);
        two = OrchestratorProcess.start("two", folder, kafka, database);
        admin = Admin.create(Map.of("bootstrap.servers", kafka));
        await().atMost(PATIENCE)
                .until(() -> !partitionsOf(one).isEmpty() && !partitionsOf(two).isEmpty());
        await().atMost(PATIENCE)
                .until(() ->
                        one.status("/actuator/health") == 200
                                && two.status("/actuator/health") == 200);
        agent = new PlayedAgent(kafka);
        SESSIONS.forEach(session -> agent.customerWrites(session, session + "-hello", "hello"));
        await().atMost(PATIENCE).until(() -> agent.answered().size() == SESSIONS.size());
    }

    @AfterAll
    static void stop() {
        agent.close();
        admin.close();
        one.close();
        two.close();
        broker.close();
    }

    @Test
    @Order(1)
    void readsASessionFromWhicheverInstanceIsAsked() {
        for (OrchestratorProcess asked : List.of(one, two)) {
            for (String session : SESSIONS) {
                JsonNode view = asked.json("/internal/sessions/" + session);
                assertThat(view.path("session_id").asText()).isEqualTo(session);
                assertThat(view.path("owner").asText()).isEqualTo("sbdr_agent");
                assertThat(view.path("last_seq").asLong()).isEqualTo(2);
                assertThat(view.path("last_messages").findValuesAsText("text"))
                        .containsExactly("hello", "Here you are.");
            }
            assertThat(asked.status("/internal/sessions/nobody")).isEqualTo(404);
        }
    }

    @Test
    @Order(2)
    void listsTheSessionsOfAllInstances() {
        List<String> ofOne = ids(one, "/internal/sessions?here=true&phase=answering");
        List<String> ofTwo = ids(two, "/internal/sessions?here=true&phase=answering");

        assertThat(ofOne).isNotEmpty().doesNotContainAnyElementsOf(ofTwo);
        assertThat(ofTwo).isNotEmpty();
        for (OrchestratorProcess asked : List.of(one, two)) {
            assertThat(ids(asked, "/internal/sessions?phase=answering,queued"))
                    .containsExactlyInAnyOrderElementsOf(SESSIONS);
            assertThat(ids(asked, "/internal/sessions?phase=with_human")).isEmpty();
            assertThat(asked.status("/internal/sessions?phase=nonsense")).isEqualTo(400);
        }
    }

    @Test
    @Order(3)
    void answersEachMessageOnceWhenOneIsKilledMidStream() {
        int before = agent.answered().size();
        for (int message = 0; message < MESSAGES; message++) {
            String session = SESSIONS.get(message % SESSIONS.size());
            agent.customerWrites(session, "m" + message, "a laptop please");
            if (message == MESSAGES / 2) {
                one.kill();
            }
            int enough = before + message - IN_FLIGHT;
            await().atMost(PATIENCE).until(() -> agent.answered().size() >= enough);
        }

        await().atMost(PATIENCE).until(() -> agent.answered().size() >= before + MESSAGES);
        VisibleOnce once = new VisibleOnce();
        agent.answered().forEach(once::onSeen);
        once.verify();
        assertThat(once.count()).isEqualTo(before + MESSAGES);
        for (String session : SESSIONS) {
            List<Long> seqs = agent.seqs(session);
            assertThat(seqs)
                    .as(session)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, seqs.size()).boxed().toList());
        }
        assertThat(partitionsOf(two))
                .filteredOn(partition -> partition.topic().equals(Topics.CHAT_INBOUND.name()))
                .hasSize(PARTITIONS);
        assertThat(ids(two, "/internal/sessions?phase=answering"))
                .containsExactlyInAnyOrderElementsOf(SESSIONS);
    }

    private static List<String> ids(OrchestratorProcess asked, String path) {
        return asked.list(path).stream().map(view -> view.path("session_id").asText()).toList();
    }

    private static List<TopicPartition> partitionsOf(OrchestratorProcess orchestrator) {
        try {
            return admin
                    .describeConsumerGroups(List.of("orchestrator-service"))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .flatMap(group -> group.members().stream())
                    .filter(member -> isOf(member, orchestrator))
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .toList();
        } catch (ExecutionException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOf(MemberDescription member, OrchestratorProcess orchestrator) {
        return member.groupInstanceId().orElse("").startsWith(orchestrator.instance());
    }
}
