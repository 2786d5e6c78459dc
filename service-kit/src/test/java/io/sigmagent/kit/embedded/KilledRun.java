package io.sigmagent.kit.embedded;

import io.sigmagent.kit.embedded.EmbeddedInfrastructure.Part;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import redis.clients.jedis.Jedis;

/** Starts everything, writes to everything, leaves a transaction open and waits to be killed. */
final class KilledRun {

    private KilledRun() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedInfrastructure infrastructure =
                EmbeddedInfrastructure.start(
                        Path.of(arguments[0]),
                        Map.of(Part.KAFKA, 0, Part.POSTGRES, 0, Part.REDIS, 0),
                        System.out::println);
        KafkaRecords records = new KafkaRecords(infrastructure.kafka()).withTopic();
        records.write("one");
        var unusedProducer = records.writeAndNeverCommit("never said");
        EmbeddedPostgresServer postgres = infrastructure.postgres();
        try (Connection connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note AS SELECT 'one' AS said");
        }
        try (Jedis redis = new Jedis(infrastructure.redis().url())) {
            redis.set("one", "1");
        }
        System.out.println(
                "written "
                        + infrastructure.kafka().port()
                        + " "
                        + postgres.port()
                        + " "
                        + infrastructure.redis().port());
        new CountDownLatch(1).await();
    }
}
