package io.sigmagent.kit.messaging;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Sets records that can't be processed aside on {@code <topic>.dlt}, with the reason, so that their
 * partition goes on.
 */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int ANY_PARTITION = -1;

    private DeadLetters() {}

    /** Tries a record for about two seconds, then sets it aside. */
    static DefaultErrorHandler errorHandler(KafkaOperations<?, ?> template) {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxAttempts(3);
        DefaultErrorHandler handler = new DefaultErrorHandler(recoverer(template), backOff);
        handler.setCommitRecovered(true);
        return handler;
    }

    /**
     * Tries a batch for ever, once a second; sets only a record aside that the listener names as
     * the culprit, with a {@link BatchListenerFailedException}.
     */
    static DefaultErrorHandler patientErrorHandler(KafkaOperations<?, ?> template) {
        DefaultErrorHandler handler =
                new DefaultErrorHandler(
                        recoverer(template),
                        new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(Map.of(BatchListenerFailedException.class, false), true);
        handler.setCommitRecovered(true);
        return handler;
    }

    /**
     * Writes a record to the dead letters of its topic, with the reason, and says so in the log.
     */
    static DeadLetterPublishingRecoverer recoverer(KafkaOperations<?, ?> template) {
        DeadLetterPublishingRecoverer recoverer =
                new DeadLetterPublishingRecoverer(
                        template,
                        (failed, cause) ->
                                new TopicPartition(failed.topic() + ".dlt", ANY_PARTITION));
        // A stack trace may quote what a customer wrote; the reason header names classes and fields
        // only.
        recoverer.excludeHeader(
                HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_MSG, HeadersToAdd.EX_CAUSE);
        recoverer.setHeadersFunction(DeadLetters::reasonHeaders);
        recoverer.setFailIfSendResultIsError(true);
        return recoverer;
    }

    private static RecordHeaders reasonHeaders(ConsumerRecord<?, ?> failed, Exception failure) {
        DeadLetterReason reason = DeadLetterReason.of(failure);
        LOG.warn(
                "set aside {}-{}@{}: {}",
                failed.topic(),
                failed.partition(),
                failed.offset(),
                reason.text());
        RecordHeaders headers = new RecordHeaders();
        headers.add(reason.header());
        return headers;
    }
}
