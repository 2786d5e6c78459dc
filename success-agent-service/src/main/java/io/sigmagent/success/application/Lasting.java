package io.sigmagent.success.application;

import io.sigmagent.agent.turn.Turn;
import io.sigmagent.success.domain.Milestone;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is noted beyond the conversation: the session keeps notes whose name begins with "lasting.".
 *
 * @param notes the notes
 */
record Lasting(Map<String, String> notes) {

    private static final String PREFIX = "lasting.";
    private static final String NO_RATING_BEFORE = PREFIX + "no_rating_before";
    private static final String REACHED = PREFIX + "reached";
    private static final int MOST_REACHED = 9;

    static Lasting of(Turn turn) {
        return new Lasting(
                turn.memory().entrySet().stream()
                        .filter(note -> note.getKey().startsWith(PREFIX))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Whether the customer may be asked how it was. */
    boolean allowsRating(Instant now) {
        String before = notes.get(NO_RATING_BEFORE);
        try {
            return before == null || !now.isBefore(Instant.parse(before));
        } catch (DateTimeException e) {
            return true;
        }
    }

    /** The customer is asked now, and not again for that long. */
    Lasting asked(Instant now, Duration coolDown) {
        return with(NO_RATING_BEFORE, now.plus(coolDown).toString());
    }

    boolean has(Milestone milestone, String category) {
        return reached().contains(mark(milestone, category));
    }

    /** The customer has come that far with a product of that category. */
    Lasting reaching(Milestone milestone, String category) {
        SequencedSet<String> all = reached();
        all.addLast(mark(milestone, category));
        return with(
                REACHED,
                all.stream()
                        .skip(Math.max(0, all.size() - MOST_REACHED))
                        .collect(Collectors.joining(",")));
    }

    private SequencedSet<String> reached() {
        String reached = notes.getOrDefault(REACHED, "");
        return Arrays.stream(reached.split(",", -1))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String mark(Milestone milestone, String category) {
        return category + ":" + milestone.wireName();
    }

    private Lasting with(String name, String value) {
        Map<String, String> all = new TreeMap<>(notes);
        all.put(name, value);
        return new Lasting(Map.copyOf(all));
    }
}
