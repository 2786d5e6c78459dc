package io.sigmagent.kit.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

class SharedServersTest {

    @Test
    void emptiesTheSharedBroker() throws Exception {
        TestKafka.createTopics(2, "one", "two");
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            Set<String> before = admin.listTopics().names().get();
            assertThat(before).contains("one", "two");
            assertThat(TestKafka.fresh()).isEqualTo(TestKafka.bootstrapServers());
            assertThat(admin.listTopics().names().get()).isEmpty();
            TestKafka.createTopics(4, "one");
            assertThat(admin.describeTopics(Set.of("one")).allTopicNames().get().values())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(4));
        }
    }

    @Test
    void emptiesTheSharedRedis() {
        try (Jedis redis = new Jedis(URI.create(TestRedis.url()))) {
            redis.set("one", "1");
            assertThat(TestRedis.fresh()).isEqualTo(TestRedis.url());
            assertThat(redis.exists("one")).isFalse();
        }
    }
}
