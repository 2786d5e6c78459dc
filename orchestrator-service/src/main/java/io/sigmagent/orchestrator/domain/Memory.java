package io.sigmagent.orchestrator.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What agents note for themselves. Notes end with the owner or the conversation; those whose name
 * begins with "lasting." stay with the session, and a later answer may only replace them.
 */
final class Memory {

    private static final String LASTING = "lasting.";

    /** Until when the customer is not asked again how it was; ISO 8601. */
    private static final String NO_RATING_BEFORE = LASTING + "no_rating_before";

    private Memory() {}

    static Map<String, String> lasting(Map<String, String> notes) {
        return notes.entrySet().stream()
                .filter(note -> note.getKey().startsWith(LASTING))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What an answer notes, beside what lasts. */
    static Map<String, String> after(Map<String, String> before, Map<String, String> noted) {
        Map<String, String> all = new HashMap<>(lasting(before));
        all.putAll(noted);
        return Map.copyOf(all);
    }

    /** Whether the customer may be asked how it was. */
    static boolean allowsRating(Map<String, String> notes, Instant now) {
        String before = notes.get(NO_RATING_BEFORE);
        try {
            return before == null || !now.isBefore(Instant.parse(before));
        } catch (DateTimeException e) {
            return true;
        }
    }
}
