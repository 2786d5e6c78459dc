package io.sigmagent.orchestrator.outbound;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.sigmagent.orchestrator.domain.Intent;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A linear model of the utterances, one logistic regression for each intent. It is immutable once
 * trained, so that many threads may ask it; the same utterances make the same model.
 */
final class IntentModel {

    /** How closely the utterances are followed; between 4 and 25 nothing changes that counts. */
    private static final double COST = 10;

    private static final double TOLERANCE = 0.1;

    /** There are many utterances about nothing; unknown words are not to look like them. */
    private static final double WEIGHT_OF_OTHER = 0.5;

    /** Regressions that are asked side by side are too modest; this is how sure they may be. */
    private static final double SURENESS = 2;

    /** The solver knows an intent by its place in here. */
    private static final List<Intent> LABELS = List.of(Intent.values());

    static {
        Linear.disableDebugOutput();
    }

    private final Vocabulary vocabulary;
    private final Model model;

    private IntentModel(Vocabulary vocabulary, Model model) {
        this.vocabulary = vocabulary;
        this.model = model;
    }

    static IntentModel of(List<Utterance> utterances) {
        List<String> plain =
                utterances.stream().map(one -> MessageFeatures.plain(one.text())).toList();
        Vocabulary vocabulary = Vocabulary.of(plain);
        Problem problem = new Problem();
        problem.l = utterances.size();
        problem.n = vocabulary.size();
        problem.x = plain.stream().map(vocabulary::vector).toArray(Feature[][]::new);
        problem.y = utterances.stream().mapToDouble(one -> LABELS.indexOf(one.intent())).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, COST, TOLERANCE);
        parameter.setWeights(
                new double[] {WEIGHT_OF_OTHER}, new int[] {LABELS.indexOf(Intent.OTHER)});
        parameter.setRandom(new Random(0));
        return new IntentModel(vocabulary, Linear.train(problem, parameter));
    }

    /** The probability of each intent; {@code plain} comes from {@link MessageFeatures#plain}. */
    Map<Intent, Double> probabilities(String plain) {
        double[] margins = new double[model.getNrClass()];
        Linear.predictValues(model, vocabulary.vector(plain), margins);
        int[] labels = model.getLabels();
        Map<Intent, Double> probabilities = new EnumMap<>(Intent.class);
        double sum = 0;
        for (int at = 0; at < margins.length; at++) {
            double likely = 1 / (1 + Math.exp(-SURENESS * margins[at]));
            probabilities.put(LABELS.get(labels[at]), likely);
            sum += likely;
        }
        double all = sum;
        probabilities.replaceAll((_, likely) -> likely / all);
        return probabilities;
    }

    /** What a customer might write, and the intent behind it. */
    record Utterance(Intent intent, String text) {

        /** Reads a line {@code intent<TAB>utterance}. */
        static Utterance of(String line) {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IllegalArgumentException(
                        "intents: " + line + " (expected: intent<TAB>utterance)");
            }
            return new Utterance(
                    Intent.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT)),
                    line.substring(tab + 1));
        }
    }
}
