package io.sigmagent.gateway.domain;

import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one socket has been told of its session's history, and what comes next: every event once, in
 * order, without a gap. A later event waits until those before it were fetched.
 *
 * @param low least number told; one above {@code high} while nothing was told
 * @param high greatest number told, or known to the client at the start
 * @param held events that came while those before them are fetched
 * @param fetching what is being fetched; null = nothing
 * @param resumeFrom lower end of a wish that waits for the fetch in hand; null = none
 */
public record Delivery(
        long low,
        long high,
        SortedMap<Long, Numbered> held,
        @Nullable Range fetching,
        @Nullable Long resumeFrom) {

    /**
     * Numbers of a history.
     *
     * @param from first
     * @param to last, at least {@code from}
     */
    public record Range(long from, long to) {

        /** Whether a number is one of them. */
        public boolean holds(long seq) {
            return from <= seq && seq <= to;
        }
    }

    /**
     * What to do next.
     *
     * @param next what is known afterwards
     * @param tell events to tell, in order
     * @param fetch what to fetch; null = nothing new
     */
    public record Step(Delivery next, List<Numbered> tell, @Nullable Range fetch) {}

    public Delivery {
        held = new TreeMap<>(held);
    }

    /** Begins with what comes after that number. */
    public static Delivery after(long lastSeq) {
        return new Delivery(lastSeq + 1, lastSeq, new TreeMap<>(), null, null);
    }

    /** Something happened. */
    public Step onLive(Numbered event) {
        if (event.seq() <= high) {
            return new Step(this, List.of(), null);
        }
        SortedMap<Long, Numbered> waiting = new TreeMap<>(held);
        waiting.put(event.seq(), event);
        return new Delivery(low, high, waiting, fetching, resumeFrom).proceed(List.of());
    }

    /** The client wants what comes after that number; what it was told here is not told again. */
    public Step onResume(long lastSeq) {
        long from = resumeFrom == null ? lastSeq + 1 : Math.min(resumeFrom, lastSeq + 1);
        return new Delivery(low, high, held, fetching, from).proceed(List.of());
    }

    /** What was being fetched is here, as far as it exists. */
    public Step onFetched(List<Numbered> events) {
        Range done = fetching;
        if (done == null) {
            return new Step(this, List.of(), null);
        }
        SortedMap<Long, Numbered> inOrder = new TreeMap<>();
        events.stream().filter(e -> done.holds(e.seq())).forEach(e -> inOrder.put(e.seq(), e));
        return new Delivery(
                        Math.min(low, done.from()),
                        Math.max(high, done.to()),
                        held,
                        null,
                        resumeFrom)
                .proceed(List.copyOf(inOrder.values()));
    }

    private Step proceed(List<Numbered> before) {
        if (fetching != null) {
            return new Step(this, before, null);
        }
        if (resumeFrom != null && resumeFrom < low) {
            return fetch(before, new Range(resumeFrom, low - 1), null);
        }
        List<Numbered> tell = new ArrayList<>(before);
        NavigableMap<Long, Numbered> waiting = new TreeMap<>(held);
        waiting.headMap(high, true).clear();
        long told = high;
        while (!waiting.isEmpty() && waiting.firstKey() == told + 1) {
            tell.add(waiting.pollFirstEntry().getValue());
            told++;
        }
        Delivery next = new Delivery(low, told, waiting, null, null);
        return waiting.isEmpty()
                ? new Step(next, List.copyOf(tell), null)
                : next.fetch(tell, new Range(told + 1, waiting.firstKey() - 1), null);
    }

    private Step fetch(List<Numbered> tell, Range range, @Nullable Long wish) {
        return new Step(new Delivery(low, high, held, range, wish), List.copyOf(tell), range);
    }
}
