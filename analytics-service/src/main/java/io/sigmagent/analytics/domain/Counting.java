package io.sigmagent.analytics.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which facts that were stored for the first time move the counters, and where counting stands
 * afterwards.
 *
 * @param counted facts that count
 * @param marks by partition, only those that moved
 */
public record Counting(List<RecordedFact> counted, Map<Integer, CountedThrough> marks) {

    public Counting {
        counted = List.copyOf(counted);
        marks = Map.copyOf(marks);
    }

    /**
     * What follows from new facts when counting stood at these marks; a partition without a mark
     * was not counted yet.
     */
    public static Counting of(List<DeliveredFact> fresh, Map<Integer, CountedThrough> before) {
        Map<Integer, List<DeliveredFact>> byPartition =
                fresh.stream()
                        .filter(fact -> mark(before, fact.place().partition()).isBefore(fact))
                        .collect(Collectors.groupingBy(fact -> fact.place().partition()));
        Map<Integer, CountedThrough> after = new HashMap<>();
        byPartition.forEach((partition, counted) ->
                after.put(partition, mark(before, partition).advancedBy(counted)));
        return new Counting(
                byPartition.values().stream()
                        .flatMap(List::stream)
                        .map(DeliveredFact::recorded)
                        .toList(),
                after);
    }

    private static CountedThrough mark(Map<Integer, CountedThrough> marks, int partition) {
        return marks.getOrDefault(partition, CountedThrough.NOTHING);
    }
}
