package io.sigmagent.orchestrator.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.kit.evaluation.EvaluationData;
import io.sigmagent.kit.evaluation.EvaluationReport;
import io.sigmagent.orchestrator.domain.DialogueRoutes;
import io.sigmagent.orchestrator.outbound.IntentModel.Utterance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures the classifier, and the routing of whole dialogues; {@code make eval} runs it. */
@Tag("evaluation")
class IntentEvaluationTest {

    private static final int FOLDS = 5;

    private final EvaluationReport report = new EvaluationReport();

    @Test
    void measuresIntentsAndRouting() {
        LinearIntentClassifier classifier = new LinearIntentClassifier();
        List<LabelledMessage> all = new ArrayList<>();
        for (String set : LabelledMessage.OWN_SETS) {
            List<LabelledMessage> own = LabelledMessage.own(set);
            new IntentScores(classifier, own).report("own-" + set, report);
            all.addAll(own);
        }
        Map<String, List<JsonNode>> files = EvaluationData.files("intents");
        files.forEach((name, rows) -> {
            List<LabelledMessage> others = rows.stream().map(LabelledMessage::of).toList();
            new IntentScores(classifier, others).report(name, report);
        });
        if (files.isEmpty()) {
            report.line("%n%s".formatted(EvaluationData.missing("intents")));
        }
        crossValidation();
        time(classifier, all);
        dialogues(classifier);
        report.write("intents");

        assertThat(all).isNotEmpty();
    }

    /** Utterances of each fold by a model of the others. */
    private void crossValidation() {
        List<Utterance> utterances = new ArrayList<>(LinearIntentClassifier.utterances());
        Collections.shuffle(utterances, new Random(1));
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            LinearIntentClassifier classifier =
                    new LinearIntentClassifier(
                            LinearIntentClassifier.cues(),
                            IntStream.range(0, utterances.size())
                                    .filter(at -> at % FOLDS != held)
                                    .mapToObj(utterances::get)
                                    .toList());
            right +=
                    (int)
                            IntStream.range(0, utterances.size())
                                    .filter(at -> at % FOLDS == held)
                                    .mapToObj(utterances::get)
                                    .filter(one -> findsTheAgent(classifier, one))
                                    .count();
        }
        report.line("%nTraining utterances, %d-fold cross-validation".formatted(FOLDS));
        report.share("cross_validation", "agent right", right, utterances.size());
    }

    private static boolean findsTheAgent(LinearIntentClassifier classifier, Utterance utterance) {
        return classifier
                .classify(utterance.text())
                .intent()
                .family()
                .equals(utterance.intent().family());
    }

    private void time(LinearIntentClassifier classifier, List<LabelledMessage> messages) {
        long[] nanos = new long[messages.size()];
        for (int round = 0; round < 5; round++) {
            for (int at = 0; at < nanos.length; at++) {
                long start = System.nanoTime();
                assertThat(classifier.classify(messages.get(at).text())).isNotNull();
                nanos[at] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        long median = nanos[nanos.length / 2] / 1000;
        long worst = nanos[nanos.length * 99 / 100] / 1000;
        report.figure("microseconds_p50", median);
        report.figure("microseconds_p99", worst);
        report.line("%nTime per message: p50 %d us, p99 %d us".formatted(median, worst));
    }

    private void dialogues(LinearIntentClassifier classifier) {
        Map<String, List<JsonNode>> files = EvaluationData.files("dialogs");
        files.forEach((name, rows) -> DialogueRoutes.of(classifier, rows).report(name, report));
        if (files.isEmpty()) {
            report.line("%n%s".formatted(EvaluationData.missing("dialogs")));
        }
    }
}
