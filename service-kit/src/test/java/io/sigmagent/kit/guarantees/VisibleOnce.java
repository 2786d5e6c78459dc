package io.sigmagent.kit.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Watches a run and checks one promise: whatever is redelivered inside, outside each thing is seen
 * once.
 */
public final class VisibleOnce {

    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    /** Somebody outside saw something. */
    public void onSeen(String id) {
        seen.merge(id, 1, Integer::sum);
    }

    /** How many different things were seen. */
    public int count() {
        return seen.size();
    }

    /** Fails, naming what was seen twice. */
    public void verify() {
        assertThat(seen)
                .as("times seen")
                .allSatisfy((id, times) -> assertThat(times).as(id).isEqualTo(1));
    }
}
