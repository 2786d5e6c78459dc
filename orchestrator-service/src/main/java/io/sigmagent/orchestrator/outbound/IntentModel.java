package io.sigmagent.orchestrator.outbound;

import io.sigmagent.orchestrator.domain.Intent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * A maximum-entropy model of the utterances. It is immutable once trained, so that many threads may
 * ask it; the same utterances make the same model.
 */
final class IntentModel {

    /** Smoothing; with less, more sessions move, and in cross-validation more of them wrongly. */
    private static final double L2 = 0.01;

    /** More change nothing that counts. */
    private static final int ITERATIONS = 20;

    /** A feature of a single utterance says more of that utterance than of its intent. */
    private static final int LEAST_OCCURRENCES = 2;

    private final MaxentModel model;

    private IntentModel(MaxentModel model) {
        this.model = model;
    }

    static IntentModel of(List<Utterance> utterances) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, L2);
        parameters.put(TrainingParameters.CUTOFF_PARAM, LEAST_OCCURRENCES);
        parameters.put("PrintMessages", false);
        try {
            OnePassRealValueDataIndexer index = new OnePassRealValueDataIndexer();
            index.init(parameters, new HashMap<>());
            index.index(
                    ObjectStreamUtils.createObjectStream(
                            utterances.stream().map(IntentModel::event).toList()));
            QNTrainer trainer = new QNTrainer();
            trainer.init(parameters, new HashMap<>());
            return new IntentModel(trainer.train(index));
        } catch (IOException e) {
            throw new UncheckedIOException("intents: cannot train (expected: utterances)", e);
        }
    }

    /** The probability of each intent; {@code plain} comes from {@link MessageFeatures#plain}. */
    Map<Intent, Double> probabilities(String plain) {
        Set<String> features = MessageFeatures.of(plain);
        double[] outcomes = model.eval(features.toArray(String[]::new), weights(features.size()));
        Map<Intent, Double> probabilities = new EnumMap<>(Intent.class);
        for (int at = 0; at < outcomes.length; at++) {
            probabilities.put(Intent.valueOf(model.getOutcome(at)), outcomes[at]);
        }
        return probabilities;
    }

    private static Event event(Utterance utterance) {
        Set<String> features = MessageFeatures.of(MessageFeatures.plain(utterance.text()));
        return new Event(
                utterance.intent().name(),
                features.toArray(String[]::new),
                weights(features.size()));
    }

    /** All weigh the same and together one, so that a long message is not surer than a short. */
    private static float[] weights(int count) {
        float[] weights = new float[count];
        Arrays.fill(weights, (float) (1 / Math.sqrt(count)));
        return weights;
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
