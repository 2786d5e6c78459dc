package io.sigmagent.orchestrator.domain.world;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records of a topic: the order is kept within a key, and only there. */
final class Keyed<T> {

    private final Map<String, Deque<T>> byKey = new TreeMap<>();

    void put(String key, T entry) {
        byKey.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(entry);
    }

    /** Keys that have records. */
    List<String> keys() {
        return List.copyOf(byKey.keySet());
    }

    /** The key that the pick chooses; null = there are no records. */
    @Nullable String key(int pick) {
        List<String> keys = keys();
        return keys.isEmpty() ? null : keys.get(pick % keys.size());
    }

    T take(String key) {
        Deque<T> records = byKey.getOrDefault(key, new ArrayDeque<>());
        T first = records.remove();
        if (records.isEmpty()) {
            byKey.remove(key);
        }
        return first;
    }
}
