package io.sigmagent.kit.messaging;

import io.sigmagent.schemas.wire.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads a topic for callers that wait in this process: all partitions, without a group, from a
 * little before now. It keeps no place: what was written while the process was down is not read.
 */
public final class TailReader implements SmartLifecycle {

    /** Takes events as they come. */
    @FunctionalInterface
    public interface EventReader {

        /** Takes one event; a failure is logged and reading goes on. */
        void read(SpecificRecord event);
    }

    private static final Logger LOG = LoggerFactory.getLogger(TailReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Before web servers and listeners, so that nobody waits for an answer that is not read. */
    private static final int PHASE = Integer.MAX_VALUE / 2;

    private final ConsumerFactory<String, SpecificRecord> consumers;
    private final Topic topic;
    private final Duration lookBack;
    private final Clock clock;
    private final EventReader reader;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable Consumer<String, SpecificRecord> consumer;

    /**
     * @param lookBack how far before the start it begins to read
     * @param reader gets every event, on one thread, in the order of each session
     */
    public TailReader(
            ConsumerFactory<String, SpecificRecord> consumers,
            Topic topic,
            Duration lookBack,
            Clock clock,
            EventReader reader) {
        this.consumers = consumers;
        this.topic = topic;
        this.lookBack = lookBack;
        this.clock = clock;
        this.reader = reader;
    }

    /** Whether it has found its place within that time; from then on it misses nothing. */
    public boolean awaitReady(Duration patience) throws InterruptedException {
        return ready.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("tail-" + topic.name()).daemon(true).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        var current = consumer;
        if (current != null) {
            current.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void run() {
        while (running) {
            try (var fresh = consumers.createConsumer(null, null, "-tail-" + topic.name())) {
                consumer = fresh;
                follow(fresh);
            } catch (WakeupException e) {
                LOG.trace("stopped", e);
            } catch (RuntimeException e) {
                LOG.warn("reading {} failed, trying again: {}", topic.name(), e.toString());
                pause();
            }
        }
    }

    private void follow(Consumer<String, SpecificRecord> current) {
        List<TopicPartition> partitions =
                current.partitionsFor(topic.name()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        current.assign(partitions);
        seek(current, partitions);
        ready.countDown();
        while (running) {
            for (ConsumerRecord<String, SpecificRecord> received : current.poll(POLL)) {
                hand(received);
            }
        }
    }

    private void seek(Consumer<String, SpecificRecord> current, List<TopicPartition> partitions) {
        long since = clock.instant().minus(lookBack).toEpochMilli();
        var starts =
                current.offsetsForTimes(
                        partitions.stream().collect(Collectors.toMap(p -> p, _ -> since)));
        var ends = current.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp start = starts.get(partition);
            current.seek(
                    partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
        }
    }

    private void hand(ConsumerRecord<String, SpecificRecord> received) {
        // An unreadable record has no value here; the group that owns the topic sets it aside.
        if (received.value() == null) {
            return;
        }
        try {
            reader.read(received.value());
        } catch (RuntimeException e) {
            LOG.error(
                    "{}-{}@{} was not taken",
                    received.topic(),
                    received.partition(),
                    received.offset(),
                    e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
