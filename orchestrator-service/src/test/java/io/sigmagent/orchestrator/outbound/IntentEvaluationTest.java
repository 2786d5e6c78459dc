package io.sigmagent.orchestrator.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sigmagent.orchestrator.domain.Intent;
import io.sigmagent.orchestrator.domain.IntentGuess;
import io.sigmagent.orchestrator.domain.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures the classifier on messages from elsewhere: {@code -Dintents.evaluation=<file>} names a
 * file of JSON lines with {@code text}, {@code intent}, and {@code agent}.
 */
@Tag("evaluation")
class IntentEvaluationTest {

    private static final Map<Owner, String> AGENTS =
            Map.of(
                    Owner.SBDR, "sbdr",
                    Owner.ACCOUNT, "account_manager",
                    Owner.SUCCESS, "customer_success",
                    Owner.HUMAN, "human");

    private record Row(JsonNode labels, IntentGuess guess) {

        boolean rightAgent() {
            String agent = guess.intent().family().map(AGENTS::get).orElse("none");
            return agent.equals(labels.path("agent").asText());
        }

        boolean moves() {
            return guess.intent() != Intent.OTHER && guess.confidence() >= 0.6;
        }

        boolean asksForAPerson() {
            return labels.path("intent").asText().equals("human_request");
        }
    }

    @Test
    void reachesTheFloors() throws IOException {
        List<Row> rows = rows(Path.of(System.getProperty("intents.evaluation")));
        double agent = share(rows, row -> true);
        double human = share(rows, Row::asksForAPerson);
        System.out.printf(
                "intents: %d rows, agent %.3f, human recall %.3f, right of moves %.3f%n",
                rows.size(), agent, human, share(rows, Row::moves));

        assertThat(agent).isGreaterThan(0.75);
        assertThat(human).isGreaterThan(0.90);
    }

    private static double share(List<Row> rows, Predicate<Row> among) {
        List<Row> chosen = rows.stream().filter(among).toList();
        return (double) chosen.stream().filter(Row::rightAgent).count() / chosen.size();
    }

    private static List<Row> rows(Path file) throws IOException {
        LinearIntentClassifier classifier = new LinearIntentClassifier();
        ObjectMapper json = new ObjectMapper();
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode labels = json.readTree(line);
            rows.add(new Row(labels, classifier.classify(labels.path("text").asText())));
        }
        return rows;
    }
}
