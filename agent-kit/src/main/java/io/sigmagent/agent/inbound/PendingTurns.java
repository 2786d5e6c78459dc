package io.sigmagent.agent.inbound;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Acknowledges turns that end in any order in the order in which they came: a turn that is still
 * being answered holds back those behind it on its partition, and nobody else. So a turn that was
 * in flight when its instance died comes again.
 */
final class PendingTurns {

    private final Map<TopicPartition, NavigableMap<Long, Entry>> byPartition = new HashMap<>();

    /** A turn is taken up. */
    synchronized Entry begin(TopicPartition partition, long offset, Acknowledgment ack) {
        Entry entry = new Entry(partition, offset, ack);
        byPartition.computeIfAbsent(partition, _ -> new TreeMap<>()).put(offset, entry);
        return entry;
    }

    /** Partitions went to another instance; what ends now is acknowledged by that one. */
    synchronized void forget(Collection<TopicPartition> partitions) {
        byPartition.keySet().removeAll(partitions);
    }

    private synchronized void withdraw(Entry entry) {
        NavigableMap<Long, Entry> entries = byPartition.get(entry.partition);
        if (entries != null) {
            entries.remove(entry.offset, entry);
        }
    }

    private synchronized void end(Entry ended) {
        ended.done = true;
        NavigableMap<Long, Entry> entries = byPartition.get(ended.partition);
        if (entries == null || entries.get(ended.offset) != ended) {
            return;
        }
        @Nullable Entry last = null;
        while (!entries.isEmpty() && entries.firstEntry().getValue().done) {
            last = entries.pollFirstEntry().getValue();
        }
        if (last != null) {
            last.ack.acknowledge();
        }
    }

    /** A turn that is being answered. */
    final class Entry {

        private final TopicPartition partition;
        private final long offset;
        private final Acknowledgment ack;
        private boolean done;

        private Entry(TopicPartition partition, long offset, Acknowledgment ack) {
            this.partition = partition;
            this.offset = offset;
            this.ack = ack;
        }

        /** It was not taken up after all; it comes again. */
        void withdraw() {
            PendingTurns.this.withdraw(this);
        }

        /** It is answered, and its reply can no longer be lost; or nobody waits for it. */
        void end() {
            PendingTurns.this.end(this);
        }
    }
}
