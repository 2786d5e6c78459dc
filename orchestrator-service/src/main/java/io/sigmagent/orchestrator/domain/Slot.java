package io.sigmagent.orchestrator.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A slot of an agent that a session holds, or waits for.
 *
 * @param requestId names the wish; grants and places of another wish are void
 * @param held whether it was granted
 * @param place in the queue; null = not told, or granted
 */
public record Slot(
        Owner agent, String requestId, Instant askedAt, boolean held, @Nullable Place place) {

    /**
     * A place in a queue.
     *
     * @param position 1 = next
     * @param waitSeconds expected, at least 0
     */
    public record Place(int position, int waitSeconds) {

        public Place {
            if (position < 1 || waitSeconds < 0) {
                throw new IllegalArgumentException(
                        "position: %d, wait: %d s (expected: >= 1, >= 0)"
                                .formatted(position, waitSeconds));
            }
        }
    }

    static Slot wanted(Owner agent, String requestId, Instant now) {
        return new Slot(agent, requestId, now, false, null);
    }

    Slot granted() {
        return new Slot(agent, requestId, askedAt, true, null);
    }

    Slot placedAt(Place next) {
        return new Slot(agent, requestId, askedAt, false, next);
    }
}
