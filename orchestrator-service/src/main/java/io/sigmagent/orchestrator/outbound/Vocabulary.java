package io.sigmagent.orchestrator.outbound;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The features that the utterances have in common; the rarer one is, the more it says. */
final class Vocabulary {

    /** A feature of a single utterance says more of that utterance than of its intent. */
    private static final int LEAST_OCCURRENCES = 2;

    private final Map<String, FeatureNode> features = new HashMap<>();

    private Vocabulary() {}

    static Vocabulary of(List<String> plain) {
        Map<String, Integer> occurrences = new LinkedHashMap<>();
        plain.stream()
                .flatMap(text -> MessageFeatures.of(text).stream())
                .forEach(feature -> occurrences.merge(feature, 1, Integer::sum));
        Vocabulary vocabulary = new Vocabulary();
        occurrences.forEach((feature, count) -> {
            if (count >= LEAST_OCCURRENCES) {
                int index = vocabulary.size() + 1;
                double rarity = Math.log((plain.size() + 1.0) / count);
                vocabulary.features.put(feature, new FeatureNode(index, rarity));
            }
        });
        return vocabulary;
    }

    int size() {
        return features.size();
    }

    /** What is known of a text, of length one, so that a long message is not surer than a short. */
    Feature[] vector(String plain) {
        List<FeatureNode> known =
                MessageFeatures.of(plain).stream()
                        .map(features::get)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparingInt(FeatureNode::getIndex))
                        .toList();
        double squares =
                known.stream().mapToDouble(node -> node.getValue() * node.getValue()).sum();
        double length = Math.sqrt(squares);
        Stream<Feature> shortened =
                known.stream()
                        .map(node -> new FeatureNode(node.getIndex(), node.getValue() / length));
        return shortened.toArray(Feature[]::new);
    }
}
