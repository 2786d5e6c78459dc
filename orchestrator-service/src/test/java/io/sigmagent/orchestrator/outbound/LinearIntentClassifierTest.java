package io.sigmagent.orchestrator.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.orchestrator.domain.Intent;
import io.sigmagent.orchestrator.domain.IntentGuess;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearIntentClassifierTest {

    /** The threshold at which the orchestrator moves a session. */
    private static final double MOVES = 0.6;

    private static final LinearIntentClassifier CLASSIFIER = new LinearIntentClassifier();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Hi, I'm looking for a gaming laptop under $1500 | PRODUCT_INQUIRY
                    do you have anything cheaper? | PRICING
                    which one is better for video editing? | COMPARISON
                    what about order #1042, my email is jane@example.com | ORDER_STATUS
                    where is my package | ORDER_STATUS
                    cancel my order | ORDER_CHANGE
                    I want to return this | RETURN_REFUND
                    how do I set up my new monitor? | PRODUCT_SETUP
                    my headphones won't pair | TECHNICAL_SUPPORT
                    my screen flickers | TECHNICAL_SUPPORT
                    I want to talk to a human | HUMAN_REQUEST
                    human | HUMAN_REQUEST
                    humano | HUMAN_REQUEST
                    humain | HUMAN_REQUEST
                    """)
    void movesTheSessionOnClearRequests(String text, Intent intent) {
        IntentGuess guess = CLASSIFIER.classify(text);

        assertThat(guess.intent()).isEqualTo(intent);
        assertThat(guess.confidence()).isBetween(MOVES, 1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about 800",
                "yes",
                "no",
                "gaming mostly",
                "jane@example.com",
                "#1042",
                "next",
                "it worked",
                "the second one",
                "two weeks",
                "just me",
                "",
                " ",
                "?",
                "\uD83D\uDE00"
            })
    void leavesBareAnswersToTheAgentThatAsked(String text) {
        assertThat(CLASSIFIER.classify(text))
                .matches(guess -> guess.intent() == Intent.OTHER || guess.confidence() < MOVES);
    }

    @ParameterizedTest
    @CsvSource({"en, 0.82", "es, 0.88", "fr, 0.85", "mixed, 0.88"})
    void findsTheAgentOfMessagesThatItHasNotSeen(String set, double floor) {
        IntentScores scores = new IntentScores(CLASSIFIER, LabelledMessage.own(set));

        assertThat(scores.strict()).isGreaterThanOrEqualTo(floor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "mixed"})
    void hardlyMissesAnybodyWhoAsksForAPerson(String set) {
        IntentScores scores = new IntentScores(CLASSIFIER, LabelledMessage.own(set));

        assertThat(scores.recallOfPeople()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void isNotTrainedOnWhatItIsMeasuredWith() {
        Set<String> trained =
                LinearIntentClassifier.utterances().stream()
                        .map(one -> letters(one.text()))
                        .collect(Collectors.toSet());

        assertThat(unseen().stream().filter(text -> trained.contains(letters(text)))).isEmpty();
    }

    @Test
    void guessesTheSameInEachInstance() {
        LinearIntentClassifier another = new LinearIntentClassifier();

        assertThat(unseen())
                .allSatisfy(text ->
                        assertThat(another.classify(text)).isEqualTo(CLASSIFIER.classify(text)));
    }

    @Test
    void guessesTheSameFromManyThreads() {
        List<String> texts = unseen();
        List<IntentGuess> one = texts.stream().map(CLASSIFIER::classify).toList();

        assertThat(texts.parallelStream().map(CLASSIFIER::classify).toList()).isEqualTo(one);
    }

    @Test
    void looksAtTheStartOfALongMessageOnly() {
        String start = "where is my package? ".repeat(100);

        assertThat(CLASSIFIER.classify(start + "x".repeat(1_000_000)))
                .isEqualTo(CLASSIFIER.classify(start));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "1", "a", "<", "jane@", "#1 $2 3.5€ ", "\uFDFA", "\uD83D"})
    void bearsAnyInput(String piece) {
        assertThat(CLASSIFIER.classify(piece.repeat(5_000)).confidence()).isBetween(0.0, 1.0);
    }

    private static List<String> unseen() {
        return LabelledMessage.OWN_SETS.stream()
                .flatMap(set -> LabelledMessage.own(set).stream())
                .map(LabelledMessage::text)
                .toList();
    }

    private static String letters(String text) {
        return MessageFeatures.plain(text).replaceAll("[^\\p{L}<>?]+", " ").strip();
    }
}
