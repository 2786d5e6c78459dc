package io.sigmagent.orchestrator.outbound;

import io.sigmagent.orchestrator.application.IntentClassifier;
import io.sigmagent.orchestrator.domain.Intent;
import io.sigmagent.orchestrator.domain.IntentGuess;
import io.sigmagent.orchestrator.domain.Owner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Classifies with a linear model that it trains at start from {@code intents/<language>.tsv}, after
 * the few unmistakable phrases of {@code intents/cues.tsv}. The confidence is that of the agent:
 * doubt between two intents of one agent moves nobody.
 */
@Component
final class LinearIntentClassifier implements IntentClassifier {

    private static final List<String> LANGUAGES = List.of("en", "es", "fr");
    private static final double CUE_CONFIDENCE = 0.95;

    private final List<Cue> cues;
    private final IntentModel model;

    LinearIntentClassifier() {
        this(
                lines("cues").map(Cue::of).toList(),
                LANGUAGES.stream()
                        .flatMap(LinearIntentClassifier::lines)
                        .map(IntentModel.Utterance::of)
                        .toList());
    }

    LinearIntentClassifier(List<Cue> cues, List<IntentModel.Utterance> utterances) {
        this.cues = cues;
        model = IntentModel.of(utterances);
    }

    @Override
    public IntentGuess classify(String text) {
        String plain = MessageFeatures.plain(text);
        return cues.stream()
                .filter(cue -> cue.pattern().matcher(plain).find())
                .findFirst()
                .map(cue -> new IntentGuess(cue.intent(), CUE_CONFIDENCE))
                .orElseGet(() -> likeliest(model.probabilities(plain)));
    }

    /** The likeliest agent, and of its intents the likeliest. */
    private static IntentGuess likeliest(Map<Intent, Double> probabilities) {
        Map<Optional<Owner>, Double> families = new LinkedHashMap<>();
        probabilities.forEach(
                (intent, probability) -> families.merge(intent.family(), probability, Double::sum));
        Map.Entry<Optional<Owner>, Double> family =
                families.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        Intent intent =
                probabilities.entrySet().stream()
                        .filter(entry -> entry.getKey().family().equals(family.getKey()))
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
        return new IntentGuess(intent, Math.min(1, family.getValue()));
    }

    private static Stream<String> lines(String name) {
        String path = "/intents/" + name + ".tsv";
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        LinearIntentClassifier.class.getResourceAsStream(path),
                                        path),
                                StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** A phrase that leaves no doubt, as a pattern on plain text. */
    record Cue(Intent intent, Pattern pattern) {

        static Cue of(String line) {
            IntentModel.Utterance parts = IntentModel.Utterance.of(line);
            return new Cue(parts.intent(), Pattern.compile(parts.text()));
        }
    }
}
