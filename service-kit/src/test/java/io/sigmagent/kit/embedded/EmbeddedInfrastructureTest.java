package io.sigmagent.kit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.kit.embedded.EmbeddedInfrastructure.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

class EmbeddedInfrastructureTest {

    private final Path path;

    EmbeddedInfrastructureTest(@TempDir Path path) {
        this.path = path;
    }

    @Test
    void goesOnWhereAKilledRunEnded() throws Exception {
        List<String> progress = new CopyOnWriteArrayList<>();
        try (OtherJvm killed = OtherJvm.run(KilledRun.class, path)) {
            int[] old =
                    Stream.of(killed.awaitLine("written ").split(" "))
                            .skip(1)
                            .mapToInt(Integer::parseInt)
                            .toArray();
            killed.kill();
            List<Long> orphans = processesOf(path);
            assertThat(orphans).hasSize(2);
            // One part on another port, two on ports that the orphans still hold.
            Map<Part, Integer> ports =
                    Map.of(Part.KAFKA, 0, Part.POSTGRES, old[1], Part.REDIS, old[2]);
            try (EmbeddedInfrastructure infrastructure =
                    EmbeddedInfrastructure.start(path, ports, progress::add)) {
                assertThat(progress).hasSize(3).allMatch(line -> line.contains(" on 127.0.0.1:"));
                assertThat(processesOf(path)).hasSize(2).doesNotContainAnyElementsOf(orphans);
                assertHoldsWhatWasWritten(infrastructure);
            }
            assertThat(processesOf(path)).isEmpty();
        }
    }

    private static void assertHoldsWhatWasWritten(EmbeddedInfrastructure infrastructure)
            throws Exception {
        KafkaRecords records = new KafkaRecords(infrastructure.kafka());
        records.write("two");
        assertThat(records.read(2, Duration.ofSeconds(8))).containsExactly("one", "two");
        EmbeddedPostgresServer postgres = infrastructure.postgres();
        try (Connection connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(), postgres.user(), postgres.password());
                ResultSet row =
                        connection.createStatement().executeQuery("SELECT said FROM note")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("one");
        }
        try (Jedis redis = new Jedis(infrastructure.redis().url())) {
            assertThat(redis.get("one")).isEqualTo("1");
        }
    }

    @Test
    void startsOnlyWhatIsWantedAndRefusesASecondRun() {
        try (EmbeddedInfrastructure redisOnly =
                EmbeddedInfrastructure.start(path, Map.of(Part.REDIS, 0), line -> {})) {
            assertThat(redisOnly.redis().url()).startsWith("redis://127.0.0.1:");
            assertThatThrownBy(redisOnly::kafka).hasMessageContaining("Kafka is not embedded here");
            assertThatThrownBy(() -> EmbeddedInfrastructure.start(path, Map.of(), line -> {}))
                    .isInstanceOf(DataFolderInUse.class);
        }
    }

    @Test
    void leavesNothingRunningWhenAPortIsTaken() throws IOException {
        try (ServerSocket taken =
                new ServerSocket(FreePorts.any(), 1, InetAddress.getLoopbackAddress())) {
            Map<Part, Integer> ports = Map.of(Part.KAFKA, taken.getLocalPort(), Part.REDIS, 0);
            assertThatThrownBy(() -> EmbeddedInfrastructure.start(path, ports, line -> {}))
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
            assertThat(processesOf(path)).isEmpty();
            DataFolder.take(path).close();
            DataFolder.take(path.resolve("kafka")).close();
        }
    }

    private static List<Long> processesOf(Path folder) throws IOException {
        String path = folder.toRealPath() + "/";
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            return processes
                    .filter(process ->
                            Stream.of(process.info().arguments().orElse(new String[0]))
                                    .anyMatch(argument -> argument.startsWith(path)))
                    .map(ProcessHandle::pid)
                    .toList();
        }
    }
}
