package io.sigmagent.orchestrator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TonguesTest {

    private static final Tongues TONGUES = Tongues.SHIPPED;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    hola                                             | es
                    bonjour                                          | fr
                    hello                                            | en
                    busco un portatil de menos de 900 euros          | es
                    je cherche un ordinateur portable a moins de 900 | fr
                    I need a laptop under 900                        | en
                    ¿venden drones?                                  | es
                    vous avez des drones ?                           | fr
                    cuanto cuesta el segundo                         | es
                    combien coûte le deuxième                        | fr
                    L’écran est trop petit                           | fr
                    hp 15                                            | en
                    """)
    void knowsTheLanguageOfAFirstMessage(String text, String language) {
        assertThat(TONGUES.first(text, "{}")).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"locale": "fr-FR"}               | fr
                    {"cart":[],"language":"es"}       | es
                    {"locale":"de"}                   | en
                    {"locale":"EN_us"}                | en
                    {}                                | en
                    """)
    void takesThePagesLanguageWhenAFirstMessageTellsNone(String metadata, String language) {
        assertThat(TONGUES.first("iPhone 15?", metadata)).isEqualTo(language);
        assertThat(TONGUES.first("hola", metadata)).isEqualTo("es");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hola",
                "ok",
                "hp 15",
                "merci",
                "gracias",
                "no",
                "si",
                "yes",
                "gaming laptop",
                "Samsung Galaxy S24 Ultra",
                "900 €",
                "Cyberpunk",
                "16 GB RAM",
                "perfecto",
                "👍",
                ""
            })
    void keepsTheLanguageOverShortMessages(String text) {
        for (String language : List.of("en", "es", "fr")) {
            assertThat(TONGUES.next(language, text)).isEqualTo(language);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sorry, can we speak in english please  | en
                    lo siento, prefiero hablar en español  | es
                    désolé, je préfère parler en français  | fr
                    what about the second one              | en
                    tienen algo más barato                 | es
                    vous avez quelque chose de moins cher  | fr
                    """)
    void changesTheLanguageWhenAnotherIsClearlySpoken(String text, String language) {
        for (String before : List.of("en", "es", "fr")) {
            assertThat(TONGUES.next(before, text)).isEqualTo(language);
        }
    }

    @Test
    void knowsNearlyAllOfOurOwnUtterances() throws IOException {
        for (String language : List.of("en", "es", "fr")) {
            List<String> utterances = utterances(language);

            long known =
                    utterances.stream()
                            .filter(text -> TONGUES.first(text, "{}").equals(language))
                            .count();
            long flipped =
                    utterances.stream()
                            .filter(text -> !TONGUES.next(language, text).equals(language))
                            .count();

            System.out.printf(
                    "language %s: %d of %d known, %d flipped%n",
                    language, known, utterances.size(), flipped);
            assertThat(known / (double) utterances.size()).as(language).isGreaterThan(0.92);
            assertThat(flipped / (double) utterances.size()).as(language).isLessThan(0.005);
        }
    }

    private static List<String> utterances(String language) throws IOException {
        String file = "/intents/" + language + ".tsv";
        try (InputStream in = TonguesTest.class.getResourceAsStream(file)) {
            return new String(
                            Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("\t"))
                    .map(line -> line.substring(line.indexOf('\t') + 1))
                    .toList();
        }
    }
}
