package io.sigmagent.orchestrator.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.orchestrator.domain.Intent;
import io.sigmagent.orchestrator.domain.Owner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A message that the model was not trained on, and what it wants.
 *
 * @param tier where it comes from or how it is written
 * @param alternatives agents that would be fair too
 */
record LabelledMessage(
        String text, String intent, String agent, String tier, Set<String> alternatives) {

    /** The sets of our own messages; the last is in all languages. */
    static final List<String> OWN_SETS = List.of("en", "es", "fr", "mixed");

    private static final Map<Owner, String> AGENTS =
            Map.of(
                    Owner.SBDR, "sbdr",
                    Owner.ACCOUNT, "account_manager",
                    Owner.SUCCESS, "customer_success",
                    Owner.HUMAN, "human");

    /** The name of the intent's agent in the files; {@code none} where it is nobody's business. */
    static String agentOf(Intent intent) {
        return intent.family().map(AGENTS::get).orElse("none");
    }

    /** Our own messages of that set. */
    static List<LabelledMessage> own(String set) {
        String path = "/intents/test-" + set + ".tsv";
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        LabelledMessage.class.getResourceAsStream(path), path),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LabelledMessage::ofLine)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** A row of a file of other people's messages. */
    static LabelledMessage of(JsonNode row) {
        Set<String> alternatives = new HashSet<>();
        row.path("alt_agents").forEach(agent -> alternatives.add(agent.asText()));
        row.path("alt_intents").forEach(intent -> alternatives.add(agentNamed(intent.asText())));
        return new LabelledMessage(
                row.path("text").asText(),
                row.path("intent").asText(),
                row.path("agent").asText(),
                row.path("tier").asText("unknown"),
                alternatives);
    }

    boolean accepts(String other) {
        return agent.equals(other) || alternatives.contains(other);
    }

    boolean asksForAPerson() {
        return intent.equals("human_request");
    }

    private static LabelledMessage ofLine(String line) {
        String[] parts = line.split("\t", -1);
        Set<String> alternatives = new HashSet<>();
        if (parts.length > 3) {
            Arrays.stream(parts[3].split(",", -1))
                    .map(LabelledMessage::agentNamed)
                    .forEach(alternatives::add);
        }
        return new LabelledMessage(
                parts[2], parts[0], agentNamed(parts[0]), parts[1], alternatives);
    }

    private static String agentNamed(String intent) {
        return agentOf(Intent.valueOf(intent.strip().toUpperCase(Locale.ROOT)));
    }
}
