package io.sigmagent.analytics.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.analytics.domain.CountedThrough;
import io.sigmagent.analytics.domain.DeliveredFact;
import io.sigmagent.analytics.domain.RecordedFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Facts as rows, and rows as the one JSON parameter that a statement takes. */
final class FactRows {

    private record FactRow(
            int place,
            String eventId,
            Instant occurredAt,
            String sessionId,
            int conversation,
            String kind,
            JsonNode details) {}

    private record MilestoneRow(
            int place, String kind, String subject, String eventId, Instant occurredAt) {}

    private record MarkRow(int kafkaPartition, long kafkaOffset, Instant occurredAt) {}

    private FactRows() {}

    static String of(List<DeliveredFact> facts) {
        List<FactRow> rows = new ArrayList<>();
        for (DeliveredFact delivered : facts) {
            RecordedFact fact = delivered.recorded();
            rows.add(
                    new FactRow(
                            rows.size(),
                            fact.eventId(),
                            fact.occurredAt(),
                            fact.sessionId(),
                            fact.conversation(),
                            Details.kindOf(fact.fact()),
                            Details.of(fact.fact())));
        }
        return Details.json(rows);
    }

    static List<RecordedFact> reaching(List<DeliveredFact> facts) {
        return facts.stream()
                .map(DeliveredFact::recorded)
                .filter(fact -> fact.milestone().isPresent())
                .toList();
    }

    static String milestones(List<RecordedFact> reaching) {
        List<MilestoneRow> rows = new ArrayList<>();
        for (RecordedFact fact : reaching) {
            fact.milestone()
                    .ifPresent(milestone ->
                            rows.add(
                                    new MilestoneRow(
                                            rows.size(),
                                            milestone.kind().wireName(),
                                            milestone.subject(),
                                            fact.eventId(),
                                            fact.occurredAt())));
        }
        return Details.json(rows);
    }

    static String marks(Map<Integer, CountedThrough> marks) {
        return Details.json(
                marks.entrySet().stream()
                        .map(mark ->
                                new MarkRow(
                                        mark.getKey(),
                                        mark.getValue().offset(),
                                        mark.getValue().occurredAt()))
                        .toList());
    }
}
