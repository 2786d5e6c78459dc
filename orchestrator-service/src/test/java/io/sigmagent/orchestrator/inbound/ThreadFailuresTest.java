package io.sigmagent.orchestrator.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

class ThreadFailuresTest {

    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final ThreadFailures failures = new ThreadFailures(new TestClock());

    @Test
    void areManyWhenThreadsFailOneAfterTheOther() {
        fail(3, Duration.ofSeconds(8));

        assertThat(health()).isEqualTo(Status.DOWN);
    }

    @Test
    void areFewWhenOneFailsNowAndThen() {
        fail(10, Duration.ofSeconds(40));

        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void areForgottenAfterAWhile() {
        fail(5, Duration.ofSeconds(1));
        now = now.plus(ThreadFailures.PERIOD);

        assertThat(health()).isEqualTo(Status.UP);
    }

    private void fail(int times, Duration pause) {
        for (int time = 0; time < times; time++) {
            now = now.plus(pause);
            failures.add();
        }
    }

    private Status health() {
        return StreamsConfiguration.health(KafkaStreams.State.RUNNING, failures).getStatus();
    }

    private final class TestClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
