package io.sigmagent.account.application;

import io.sigmagent.account.application.OfferBook.Unreachable;
import io.sigmagent.account.domain.IdentityLock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tries that a test can close. */
final class InMemoryIdentityTries implements IdentityTries {

    private static final IdentityLock LOCK =
            new IdentityLock(5, Duration.ofMinutes(15), Duration.ofHours(1));

    private final Map<String, Map<String, Instant>> byKey = new HashMap<>();
    private boolean closed;

    /** From now on they can't be counted. */
    void close() {
        closed = true;
    }

    @Override
    public boolean begin(String id, Set<String> keys, Instant now) {
        if (closed) {
            throw new Unreachable(new IllegalStateException("closed by the test"));
        }
        boolean locked =
                keys.stream()
                        .map(key -> byKey.computeIfAbsent(key, _ -> new HashMap<>()))
                        .anyMatch(wrong ->
                                LOCK.isLocked(
                                        wrong.entrySet().stream()
                                                .filter(one -> !one.getKey().equals(id))
                                                .map(Map.Entry::getValue)
                                                .sorted()
                                                .toList(),
                                        now));
        if (!locked) {
            keys.forEach(key -> byKey.computeIfAbsent(key, _ -> new HashMap<>()).put(id, now));
        }
        return !locked;
    }

    @Override
    public void succeeded(String id) {
        byKey.values().forEach(tries -> tries.remove(id));
    }
}
