package io.sigmagent.integration.shopify.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the log says of each write key, in the log's order. What is older than the memory is
 * forgotten: by then the store's own search knows it.
 */
public final class WriteHistory {

    private record Entry(Standing standing, Instant at) {}

    private final Duration memory;
    private final Map<WriteKey, Entry> entries = new LinkedHashMap<>();

    public WriteHistory(Duration memory) {
        this.memory = memory;
    }

    /** A try begins; tells how the key stood before it. */
    public Standing begun(WriteKey key, String attemptId, Instant at) {
        forget(at);
        Entry before = entries.get(key);
        if (before != null && before.standing() instanceof Standing.Done) {
            return before.standing();
        }
        put(key, new Standing.Open(attemptId, at), at);
        return before == null ? new Standing.Fresh() : before.standing();
    }

    /** A try ended. */
    public void answered(WriteKey key, WriteAnswer answer, Instant at) {
        switch (answer) {
            case WriteAnswer.Made _ -> put(key, new Standing.Done(answer), at);
            case WriteAnswer.Withdrawn(var id) -> {
                entries.remove(key);
                entries.values().removeIf(entry -> isDraft(entry, id));
            }
            case WriteAnswer.Refused _ -> forgetTry(key);
            case WriteAnswer.Failed _ -> {
                if (!answer.inDoubt()) {
                    forgetTry(key);
                }
            }
        }
    }

    private void forgetTry(WriteKey key) {
        entries.computeIfPresent(
                key, (_, entry) -> entry.standing() instanceof Standing.Done ? entry : null);
    }

    private void put(WriteKey key, Standing standing, Instant at) {
        // Removed first, so that the oldest stand first.
        entries.remove(key);
        entries.put(key, new Entry(standing, at));
    }

    private void forget(Instant now) {
        Instant since = now.minus(memory);
        var oldest = entries.values().iterator();
        while (oldest.hasNext() && oldest.next().at().isBefore(since)) {
            oldest.remove();
        }
    }

    private static boolean isDraft(Entry entry, String id) {
        return entry.standing() instanceof Standing.Done(WriteAnswer.Made(var order))
                && order.id().equals(id);
    }
}
