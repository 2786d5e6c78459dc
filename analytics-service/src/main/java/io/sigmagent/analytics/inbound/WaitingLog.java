package io.sigmagent.analytics.inbound;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/** Says in one line that facts wait, and why. */
final class WaitingLog implements RetryListener {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingLog.class);

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> records, Exception failure, int attempt) {
        LOG.warn("{} facts wait, try {} failed: {}", records.count(), attempt, rootOf(failure));
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, Exception failure, int attempt) {
        LOG.warn("a fact waits, try {} failed: {}", attempt, rootOf(failure));
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
