package io.sigmagent.orchestrator.domain;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.kit.evaluation.EvaluationReport;
import io.sigmagent.orchestrator.application.IntentClassifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Who answers each message of a dialogue, where the agents only answer and never hand over. */
public final class DialogueRoutes {

    private static final Map<Owner, String> AGENTS =
            Map.of(
                    Owner.SBDR, "sbdr",
                    Owner.ACCOUNT, "account_manager",
                    Owner.SUCCESS, "customer_success",
                    Owner.HUMAN, "human");

    /**
     * A dialogue.
     *
     * @param owners who answered, message by message
     * @param label the message from which the expected agent should have it
     */
    private record Route(
            String id, List<String> owners, int label, String expected, Set<String> accepted) {

        boolean isStrict() {
            return owners.get(label).equals(expected);
        }

        boolean isFair() {
            return accepted.contains(owners.get(label));
        }

        long later() {
            return (long) owners.size() - label - 1;
        }

        long laterWithAcceptedOwner() {
            return owners.stream().skip(label + 1L).filter(accepted::contains).count();
        }

        long laterWithTheSameOwner() {
            return IntStream.range(label + 1, owners.size())
                    .filter(at -> owners.get(at).equals(owners.get(at - 1)))
                    .count();
        }
    }

    private final List<Route> routes;

    private DialogueRoutes(List<Route> routes) {
        this.routes = routes;
    }

    /** Plays the dialogues of a file. */
    public static DialogueRoutes of(IntentClassifier classifier, List<JsonNode> dialogues) {
        return new DialogueRoutes(
                dialogues.stream().map(dialogue -> played(classifier, dialogue)).toList());
    }

    /** The share of dialogues that an acceptable agent has at the message that settles it. */
    public double fair() {
        return (double) routes.stream().filter(Route::isFair).count() / routes.size();
    }

    /** Figures and each dialogue's way. */
    public void report(String set, EvaluationReport report) {
        report.line("%nDialogues of %s: %d".formatted(set, routes.size()));
        report.share(
                set + ".strict",
                "expected agent at the message that settles it",
                routes.stream().filter(Route::isStrict).count(),
                routes.size());
        report.share(
                set + ".accepted",
                "an acceptable agent at that message",
                routes.stream().filter(Route::isFair).count(),
                routes.size());
        long later = routes.stream().mapToLong(Route::later).sum();
        report.share(
                set + ".later_accepted",
                "later messages with an acceptable agent",
                routes.stream().mapToLong(Route::laterWithAcceptedOwner).sum(),
                later);
        report.share(
                set + ".stable",
                "later messages without a move",
                routes.stream().mapToLong(Route::laterWithTheSameOwner).sum(),
                later);
        routes.forEach(route ->
                report.line(
                        "  %-12s %-17s at %d: %s"
                                .formatted(
                                        route.id(),
                                        route.expected(),
                                        route.label(),
                                        String.join(" ", route.owners()))));
    }

    private static Route played(IntentClassifier classifier, JsonNode dialogue) {
        Story story = new Story();
        List<String> owners = new ArrayList<>();
        int at = 0;
        for (JsonNode line : dialogue.path("customer_turns")) {
            at++;
            story.happens(wrote("e" + at, line.asText(), classifier));
            if (story.session().turn() != null) {
                story.answered("a" + at, new Outcome.Continue());
            }
            owners.add(AGENTS.getOrDefault(story.session().owner(), "none"));
        }
        Set<String> accepted = new HashSet<>();
        dialogue.path("acceptable_agents").forEach(agent -> accepted.add(agent.asText()));
        String expected = dialogue.path("expected_agent").asText();
        accepted.add(expected);
        return new Route(
                dialogue.path("id").asText(),
                owners,
                dialogue.path("label_turn").asInt(),
                expected,
                accepted);
    }

    private static SessionEvent.CustomerWrote wrote(
            String id, String text, IntentClassifier classifier) {
        return new SessionEvent.CustomerWrote(
                id,
                "m-" + id,
                text,
                "web",
                null,
                null,
                null,
                "{}",
                null,
                classifier.classify(text),
                null);
    }
}
