package io.sigmagent.orchestrator.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.orchestrator.domain.Intent;
import io.sigmagent.orchestrator.domain.IntentGuess;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.outbound.IntentModel.Utterance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    @Test
    void findsTheAgentOfMessagesThatItHasNotSeen() throws IOException {
        List<Utterance> heldOut = heldOut();

        long right = heldOut.stream().filter(LinearIntentClassifierTest::findsTheAgent).count();
        List<Utterance> moved = heldOut.stream().filter(LinearIntentClassifierTest::moves).toList();
        long movedRight = moved.stream().filter(LinearIntentClassifierTest::findsTheAgent).count();
        System.out.printf(
                "intents: agent right in %d of %d, moves right in %d of %d%n",
                right, heldOut.size(), movedRight, moved.size());

        assertThat((double) right / heldOut.size()).isGreaterThan(0.85);
        assertThat((double) movedRight / moved.size()).isGreaterThan(0.92);
    }

    @Test
    void hardlyMissesAnybodyWhoAsksForAPerson() throws IOException {
        List<Utterance> asking =
                heldOut().stream()
                        .filter(utterance -> utterance.intent() == Intent.HUMAN_REQUEST)
                        .toList();

        long right = asking.stream().filter(LinearIntentClassifierTest::findsTheAgent).count();
        assertThat((double) right / asking.size()).isGreaterThan(0.85);
    }

    @Test
    void guessesTheSameInEachInstance() throws IOException {
        LinearIntentClassifier another = new LinearIntentClassifier();

        assertThat(heldOut())
                .allSatisfy(utterance ->
                        assertThat(another.classify(utterance.text()))
                                .isEqualTo(CLASSIFIER.classify(utterance.text())));
    }

    @Test
    void guessesTheSameFromManyThreads() throws IOException {
        List<String> texts = heldOut().stream().map(Utterance::text).toList();
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

    private static boolean findsTheAgent(Utterance utterance) {
        Optional<Owner> agent = CLASSIFIER.classify(utterance.text()).intent().family();
        return agent.equals(utterance.intent().family());
    }

    private static boolean moves(Utterance utterance) {
        IntentGuess guess = CLASSIFIER.classify(utterance.text());
        return guess.intent() != Intent.OTHER && guess.confidence() >= MOVES;
    }

    private static List<Utterance> heldOut() throws IOException {
        try (InputStream file =
                LinearIntentClassifierTest.class.getResourceAsStream("/intents/held-out.tsv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Utterance::of)
                    .toList();
        }
    }
}
