package io.sigmagent.integration.shopify.inbound;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Acknowledges records that are finished in any order, in order: a record only when all before it
 * in its partition are finished, so that a crash loses none.
 */
final class OffsetLedger {

    /** A record in work. */
    private static final class Entry {
        private final Acknowledgment acknowledgment;
        private boolean finished;

        private Entry(Acknowledgment acknowledgment) {
            this.acknowledgment = acknowledgment;
        }
    }

    private final Map<Integer, NavigableMap<Long, Entry>> partitions = new HashMap<>();

    /** A record is taken into work; after a rebalance perhaps once more. */
    synchronized void taken(int partition, long offset, Acknowledgment acknowledgment) {
        partitions
                .computeIfAbsent(partition, _ -> new TreeMap<>())
                .put(offset, new Entry(acknowledgment));
    }

    /** A record is finished. */
    synchronized void finished(int partition, long offset) {
        NavigableMap<Long, Entry> open = partitions.getOrDefault(partition, new TreeMap<>());
        Entry entry = open.get(offset);
        if (entry == null) {
            return;
        }
        entry.finished = true;
        Acknowledgment last = null;
        while (!open.isEmpty() && open.firstEntry().getValue().finished) {
            last = open.pollFirstEntry().getValue().acknowledgment;
        }
        if (last != null) {
            last.acknowledge();
        }
    }
}
