package io.sigmagent.orchestrator.outbound;

import io.sigmagent.kit.evaluation.EvaluationReport;
import io.sigmagent.orchestrator.application.IntentClassifier;
import io.sigmagent.orchestrator.domain.IntentGuess;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How well a set of messages is understood. */
final class IntentScores {

    /** The threshold at which the orchestrator moves a session. */
    private static final double MOVES = 0.6;

    private static final List<String> AGENTS =
            List.of("sbdr", "account_manager", "customer_success", "human", "none");

    private record Scored(LabelledMessage message, IntentGuess guess) {

        String agent() {
            return LabelledMessage.agentOf(guess.intent());
        }

        boolean isRight() {
            return agent().equals(message.agent());
        }

        boolean isFair() {
            return message.accepts(agent());
        }

        boolean moves() {
            return guess.confidence() >= MOVES && !agent().equals("none");
        }

        /** The first message of a session; where nothing is clear, sbdr answers. */
        boolean isRouted() {
            String first = moves() ? agent() : "sbdr";
            return first.equals(message.agent().equals("none") ? "sbdr" : message.agent());
        }
    }

    private final List<Scored> rows;

    IntentScores(IntentClassifier classifier, List<LabelledMessage> messages) {
        rows =
                messages.stream()
                        .map(message -> new Scored(message, classifier.classify(message.text())))
                        .toList();
    }

    double strict() {
        return share(_ -> true, Scored::isRight);
    }

    double recallOfPeople() {
        return share(row -> row.message().asksForAPerson(), Scored::isRight);
    }

    void report(String set, EvaluationReport report) {
        report.line("%nIntents of %s: %d messages".formatted(set, rows.size()));
        count(report, set + ".agent_strict", "agent right", _ -> true, Scored::isRight);
        count(report, set + ".agent_lenient", "agent right or fair", _ -> true, Scored::isFair);
        count(
                report,
                set + ".routed",
                "first answer by the right agent",
                _ -> true,
                Scored::isRouted);
        count(report, set + ".moves", "moves that are right", Scored::moves, Scored::isRight);
        count(
                report,
                set + ".human_recall",
                "requests for a person found",
                row -> row.message().asksForAPerson(),
                row -> row.isRight() && row.moves());
        double f1 = macroF1();
        report.figure(set + ".macro_f1", f1);
        report.line("  %-52s %8.3f".formatted("macro-F1 of the intent", f1));
        by(report, set, "agent", LabelledMessage::agent);
        by(report, set, "tier", LabelledMessage::tier);
        confusion(report, set);
    }

    private void by(
            EvaluationReport report,
            String set,
            String kind,
            Function<LabelledMessage, String> group) {
        for (String name : values(row -> group.apply(row.message()))) {
            count(
                    report,
                    set + "." + kind + "." + name,
                    kind + " " + name,
                    row -> group.apply(row.message()).equals(name),
                    Scored::isRight);
        }
    }

    private void confusion(EvaluationReport report, String set) {
        report.line("  expected \\ found%s".formatted(columns(AGENTS)));
        Map<String, Map<String, Long>> matrix = new TreeMap<>();
        for (String expected : AGENTS) {
            Map<String, Long> found =
                    rows.stream()
                            .filter(row -> row.message().agent().equals(expected))
                            .collect(Collectors.groupingBy(Scored::agent, Collectors.counting()));
            matrix.put(expected, found);
            List<String> counts =
                    AGENTS.stream().map(agent -> "" + found.getOrDefault(agent, 0L)).toList();
            report.line("  %-17s%s".formatted(expected, columns(counts)));
        }
        report.figure(set + ".confusion", matrix);
    }

    private static String columns(Collection<String> values) {
        return values.stream()
                .map(value -> String.format("%17s", value))
                .collect(Collectors.joining());
    }

    /** The mean over the intents that the set knows. */
    private double macroF1() {
        double f1 =
                values(row -> row.message().intent()).stream()
                        .mapToDouble(this::f1)
                        .average()
                        .orElse(0);
        return Math.round(f1 * 1000) / 1000.0;
    }

    private double f1(String intent) {
        Predicate<Scored> expected = row -> row.message().intent().equals(intent);
        Predicate<Scored> found = row -> row.guess().intent().wireName().equals(intent);
        double both = rows.stream().filter(expected.and(found)).count();
        long either = rows.stream().filter(expected).count() + rows.stream().filter(found).count();
        return 2 * both / either;
    }

    private Set<String> values(Function<Scored, String> value) {
        return rows.stream().map(value).collect(Collectors.toCollection(TreeSet::new));
    }

    private void count(
            EvaluationReport report,
            String key,
            String label,
            Predicate<Scored> among,
            Predicate<Scored> right) {
        report.share(
                key,
                label,
                rows.stream().filter(among.and(right)).count(),
                rows.stream().filter(among).count());
    }

    private double share(Predicate<Scored> among, Predicate<Scored> right) {
        return (double) rows.stream().filter(among.and(right)).count()
                / rows.stream().filter(among).count();
    }
}
