package io.sigmagent.orchestrator.inbound;

import io.sigmagent.kit.logging.LogContext;
import io.sigmagent.kit.messaging.DeadLetterReason;
import io.sigmagent.orchestrator.domain.Apologies;
import io.sigmagent.orchestrator.domain.Deadline;
import io.sigmagent.orchestrator.domain.Decision;
import io.sigmagent.orchestrator.domain.IntentGuess;
import io.sigmagent.orchestrator.domain.Limits;
import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.orchestrator.domain.SessionEvent;
import io.sigmagent.orchestrator.domain.SessionEvent.CustomerWrote;
import io.sigmagent.orchestrator.domain.SessionPolicy;
import io.sigmagent.schemas.CustomerMessageReceived;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads a session, decides, keeps it and forwards what follows, in one transaction. A record that
 * can't be read or decided goes to the dead letters of its topic, and the partition goes on; a
 * customer is told.
 */
final class SessionProcessor implements Processor<String, byte[], String, RoutedRecord> {

    private static final Logger LOG = LoggerFactory.getLogger(SessionProcessor.class);
    private static final Duration TICK = Duration.ofMillis(200);

    private final EventCodec codec;
    private final SessionEventCodec events;
    private final SessionPolicy policy;
    private final Apologies apologies;
    private final Limits limits;
    private final Map<String, Deadline> deadlines = new HashMap<>();

    private ProcessorContext<String, RoutedRecord> context;
    private SessionStore sessions;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    SessionProcessor(
            EventCodec codec,
            SessionEventCodec events,
            SessionPolicy policy,
            Apologies apologies,
            Limits limits) {
        this.codec = codec;
        this.events = events;
        this.policy = policy;
        this.apologies = apologies;
        this.limits = limits;
    }

    @Override
    public void init(ProcessorContext<String, RoutedRecord> initialised) {
        context = initialised;
        sessions = new SessionStore(initialised.getStateStore(SessionStore.NAME), codec);
        sessions.forEach(this::noteDeadline);
        initialised.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, byte[]> received) {
        String sessionId = received.key();
        try (var _ = LogContext.session(String.valueOf(sessionId))) {
            SpecificRecord event = codec.decode(required(received.value()));
            if (sessionId == null || sessionId.isBlank()) {
                throw new IllegalArgumentException("key: missing (expected: the session id)");
            }
            take(sessionId, event, received);
        } catch (KafkaException e) {
            // Not the record's fault: the transaction is aborted and the record comes again.
            throw e;
        } catch (RuntimeException e) {
            context.forward(
                    DeadLetter.of(received, context.recordMetadata(), Topics.CHAT_INBOUND, e));
        }
    }

    private void take(String sessionId, SpecificRecord event, Record<String, byte[]> cause) {
        try {
            passDeadline(sessionId, cause, now());
            decide(sessionId, events.toDomain(event), cause);
        } catch (KafkaException | UnreadableSession e) {
            throw e;
        } catch (RuntimeException e) {
            if (event instanceof CustomerMessageReceived message) {
                apologise(sessionId, message, cause);
            }
            throw e;
        }
    }

    private void decide(String sessionId, SessionEvent event, Record<String, byte[]> cause) {
        Instant now = now();
        Decision decision = policy.decide(sessions.find(sessionId, now), event, now);
        carryOut(decision, event.eventId(), cause, now);
    }

    private void apologise(
            String sessionId, CustomerMessageReceived message, Record<String, byte[]> cause) {
        Instant now = now();
        try {
            CustomerWrote written = SessionEventCodec.toDomain(message, IntentGuess.NONE);
            Decision decision = apologies.apologise(sessions.find(sessionId, now), written, now);
            carryOut(decision, written.eventId(), cause, now);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("no apology for a message: {}", DeadLetterReason.of(e).text());
        }
    }

    /** Keeps and forwards all of a decision, or, if Kafka would not take it, nothing. */
    private void carryOut(
            Decision decision, String causeId, Record<String, byte[]> cause, Instant now) {
        Session after = decision.after();
        Record<String, byte[]> dated = cause.withTimestamp(now.toEpochMilli());
        List<Record<String, RoutedRecord>> outgoing =
                EffectCodec.toAvro(decision, causeId, now).stream()
                        .map(out -> encoded(out, dated))
                        .toList();
        for (Record<String, RoutedRecord> out : outgoing) {
            RecordSize.check(out.value().topic(), out.key(), out.value().bytes(), out.headers());
        }
        sessions.keep(after);
        noteDeadline(after);
        outgoing.forEach(context::forward);
    }

    private Record<String, RoutedRecord> encoded(Outgoing out, Record<String, byte[]> cause) {
        String topic = out.topic().name();
        return cause.withKey(out.topic().keyOf(out.event()))
                .withValue(new RoutedRecord(topic, codec.encode(out.event())));
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    private void tick(long timestamp) {
        Instant now = Instant.ofEpochMilli(timestamp);
        List<String> due =
                deadlines.entrySet().stream()
                        .filter(entry -> !now.isBefore(entry.getValue().at()))
                        .map(Map.Entry::getKey)
                        .toList();
        for (String sessionId : due) {
            Record<String, byte[]> cause =
                    new Record<>(sessionId, new byte[0], timestamp, new RecordHeaders());
            try (var _ = LogContext.session(sessionId)) {
                passDeadline(sessionId, cause, now);
            } catch (KafkaException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("a deadline could not be acted upon", e);
                deadlines.remove(sessionId);
            }
        }
    }

    /** What the clock should have done comes before whatever else happens to the session. */
    private void passDeadline(String sessionId, Record<String, byte[]> cause, Instant now) {
        Deadline deadline = deadlines.get(sessionId);
        if (deadline != null && !now.isBefore(deadline.at())) {
            decide(sessionId, new SessionEvent.DeadlinePassed(deadline), cause);
        }
    }

    private void noteDeadline(Session session) {
        Deadline.next(session, limits)
                .ifPresentOrElse(
                        deadline -> deadlines.put(session.id(), deadline),
                        () -> deadlines.remove(session.id()));
    }

    private static byte[] required(byte[] value) {
        return value == null ? new byte[0] : value;
    }
}
