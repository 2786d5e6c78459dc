package io.sigmagent.analytics.inbound;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

/** Writes what can never be stored to the dead letters of its topic, with the reason. */
final class SetAside {

    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
    private static final String REASON = "sigmagent-reason";
    private static final int ANY_PARTITION = -1;

    private final DeadLetterPublishingRecoverer deadLetters;

    SetAside(KafkaTemplate<String, Object> template) {
        deadLetters =
                new DeadLetterPublishingRecoverer(
                        template,
                        (failed, _) -> new TopicPartition(failed.topic() + ".dlt", ANY_PARTITION));
        deadLetters.excludeHeader(
                HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_MSG, HeadersToAdd.EX_CAUSE);
        deadLetters.setHeadersFunction((_, reason) -> headers(reason));
        deadLetters.setFailIfSendResultIsError(true);
    }

    /** Returns when the dead letter is written; fails when it is not. */
    void handle(ConsumerRecord<Object, Object> failed, Exception reason) {
        deadLetters.accept(failed, reason);
        LOG.warn(
                "set aside {}-{}@{}: {}",
                failed.topic(),
                failed.partition(),
                failed.offset(),
                text(reason));
    }

    private static Headers headers(Exception reason) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(REASON, text(reason).getBytes(StandardCharsets.UTF_8));
        return headers;
    }

    private static String text(Exception reason) {
        return reason.getClass().getSimpleName() + ": " + reason.getMessage();
    }
}
