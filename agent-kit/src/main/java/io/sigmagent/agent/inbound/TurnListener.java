package io.sigmagent.agent.inbound;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.sigmagent.agent.application.Load;
import io.sigmagent.agent.codec.TurnCodec;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.kit.logging.LogContext;
import io.sigmagent.schemas.TurnRequested;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.AcknowledgingMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Takes turns and answers each on its own virtual thread. The consumer's thread waits only when as
 * many turns as allowed are being answered; a turn is acknowledged when its reply is safe.
 */
final class TurnListener
        implements AcknowledgingMessageListener<String, SpecificRecord>,
                ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(TurnListener.class);

    private final TurnRun run;
    private final Load load;
    private final Clock clock;
    private final ObservationRegistry observations;
    private final PendingTurns pending = new PendingTurns();
    private final Set<Thread> answering = ConcurrentHashMap.newKeySet();
    private volatile boolean taking = true;

    TurnListener(TurnRun run, Load load, Clock clock, ObservationRegistry observations) {
        this.run = run;
        this.load = load;
        this.clock = clock;
        this.observations = observations;
    }

    /** From now on turns are left to others: they are neither answered nor acknowledged. */
    void stopTaking() {
        taking = false;
    }

    /** Turns that are still being answered are given up here; they come again elsewhere. */
    void leaveToOthers() {
        answering.forEach(Thread::interrupt);
    }

    @Override
    public void onMessage(
            ConsumerRecord<String, SpecificRecord> received, @Nullable Acknowledgment ack) {
        Turn turn = TurnCodec.toDomain(requested(received));
        takeSlot();
        if (!taking || ack == null) {
            load.release();
            return;
        }
        TopicPartition partition = new TopicPartition(received.topic(), received.partition());
        PendingTurns.Entry entry = pending.begin(partition, received.offset(), ack);
        Observation observation =
                Observation.createNotStarted("sigmagent.turn", observations)
                        .contextualName("AnswerTurn.handle")
                        .parentObservation(observations.getCurrentObservation());
        Thread.ofVirtual()
                .name("turn-" + turn.id())
                .start(() -> observation.observe(() -> answer(turn, entry)));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        pending.forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        pending.forget(partitions);
    }

    private void takeSlot() {
        try {
            load.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for a free turn", e);
        }
    }

    private void answer(Turn turn, PendingTurns.Entry entry) {
        answering.add(Thread.currentThread());
        try (var _ = LogContext.session(turn.sessionId())) {
            if (clock.instant().isAfter(turn.deadlineAt())) {
                LOG.info("turn {} skipped: its deadline has passed", turn.id());
                entry.end();
            } else if (run.answer(turn)) {
                entry.end();
            }
        } catch (RuntimeException | Error e) {
            LOG.error("turn {} is left for a repeat", turn.id(), e);
        } finally {
            answering.remove(Thread.currentThread());
            load.release();
        }
    }

    private static TurnRequested requested(ConsumerRecord<String, SpecificRecord> received) {
        if (received.value() instanceof TurnRequested turn) {
            return turn;
        }
        String type = received.value().getSchema().getName();
        throw new IllegalArgumentException(
                received.topic() + ": " + type + " (expected: TurnRequested)");
    }
}
