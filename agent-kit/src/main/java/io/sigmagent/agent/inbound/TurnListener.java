package io.sigmagent.agent.inbound;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.sigmagent.agent.application.Load;
import io.sigmagent.agent.codec.TurnCodec;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.kit.logging.LogContext;
import io.sigmagent.schemas.TurnRequested;
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
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Takes turns and answers each on its own virtual thread. The consumer's thread waits only when as
 * many turns as allowed are being answered. Every turn ends: answered, late, set aside, or left to
 * others because we stop; so none holds back its partition for ever.
 */
final class TurnListener
        implements AcknowledgingMessageListener<String, SpecificRecord>,
                ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(TurnListener.class);

    private final TurnRun run;
    private final Load load;
    private final ConsumerRecordRecoverer setAside;
    private final ObservationRegistry observations;
    private final PendingTurns pending = new PendingTurns();
    private final Set<Thread> answering = ConcurrentHashMap.newKeySet();
    private volatile boolean taking = true;

    TurnListener(
            TurnRun run,
            Load load,
            ConsumerRecordRecoverer setAside,
            ObservationRegistry observations) {
        this.run = run;
        this.load = load;
        this.setAside = setAside;
        this.observations = observations;
    }

    /** From now on turns are left to others: they are neither answered nor acknowledged. */
    void stopTaking() {
        taking = false;
    }

    /** Turns that are still being answered are given up here; they come again elsewhere. */
    void leaveToOthers() {
        run.leave();
        answering.forEach(Thread::interrupt);
    }

    @Override
    public void onMessage(
            ConsumerRecord<String, SpecificRecord> received, @Nullable Acknowledgment ack) {
        load.take();
        if (!taking || ack == null) {
            load.release();
            return;
        }
        TopicPartition partition = new TopicPartition(received.topic(), received.partition());
        PendingTurns.Entry entry = pending.begin(partition, received.offset(), ack);
        try {
            @Nullable Observation around = observations.getCurrentObservation();
            Thread.ofVirtual()
                    .name("turn-" + received.partition() + "-" + received.offset())
                    .start(() -> answer(received, entry, around));
        } catch (RuntimeException | Error e) {
            // The container's error handler seeks back to it.
            entry.withdraw();
            load.release();
            throw e;
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        pending.forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        pending.forget(partitions);
    }

    private void answer(
            ConsumerRecord<String, SpecificRecord> received,
            PendingTurns.Entry entry,
            @Nullable Observation around) {
        answering.add(Thread.currentThread());
        try {
            if (isDone(received, around)) {
                entry.end();
            }
        } finally {
            answering.remove(Thread.currentThread());
            load.release();
        }
    }

    /** Whether nothing is left to do with it here or elsewhere. */
    private boolean isDone(
            ConsumerRecord<String, SpecificRecord> received, @Nullable Observation around) {
        try (var _ = LogContext.session(received.key())) {
            Turn turn = TurnCodec.toDomain(requested(received));
            return Boolean.TRUE.equals(
                    Observation.createNotStarted("sigmagent.turn", observations)
                            .contextualName("AnswerTurn.handle")
                            .parentObservation(around)
                            .observe(() -> run.answer(turn)));
        } catch (Exception e) {
            putAside(received, e);
            return true;
        } catch (Error e) {
            putAside(received, new IllegalStateException("turn failed", e));
            return true;
        }
    }

    /** The orchestrator answers it at its deadline, so that it is done even if this fails. */
    private void putAside(ConsumerRecord<String, SpecificRecord> received, Exception cause) {
        try {
            setAside.accept(received, cause);
        } catch (RuntimeException | Error e) {
            LOG.error(
                    "{}-{}@{} is neither answered nor set aside",
                    received.topic(),
                    received.partition(),
                    received.offset(),
                    Wordless.of(e));
        }
    }

    private static TurnRequested requested(ConsumerRecord<String, SpecificRecord> received) {
        if (received.value() instanceof TurnRequested turn) {
            return turn;
        }
        @Nullable Object value = received.value();
        throw new IllegalArgumentException(
                received.topic()
                        + ": "
                        + (value == null ? "nothing" : value.getClass().getSimpleName())
                        + " (expected: TurnRequested)");
    }
}
