package io.sigmagent.sbdr.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of all languages say the same things, with the same values, and ask as seldom. */
class TextsInAllLanguagesTest {

    private static final Pattern VALUE = Pattern.compile("\\{\\d}");
    private static final Map<String, String> ENGLISH = texts("en");

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr"})
    void haveTheSamePhrasings(String language) {
        assertThat(texts(language).keySet()).isEqualTo(ENGLISH.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void fillInTheSameValuesInEveryPhrasing(String language) {
        texts(language)
                .forEach((name, text) ->
                        assertThat(values(text))
                                .as(name)
                                .isEqualTo(values(ENGLISH.getOrDefault(name, ""))));
        Map<String, Set<Set<String>>> byKey =
                texts(language).entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> entry.getKey().replaceFirst("\\.\\d+$", ""),
                                        Collectors.mapping(
                                                entry -> values(entry.getValue()),
                                                Collectors.toSet())));
        byKey.forEach((key, values) -> assertThat(values).as(key).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void askOnlyWhereTheyAskAndThenOnce(String language) {
        texts(language)
                .forEach((name, text) -> {
                    boolean asks = name.matches("(?:ask|confirm)\\..*");

                    assertThat(text.chars().filter(letter -> letter == '?').count())
                            .as(name)
                            .isEqualTo(asks ? 1 : 0);
                    assertThat(!asks || text.endsWith("?")).as(name).isTrue();
                    assertThat(text.contains("¿"))
                            .as(name)
                            .isEqualTo(asks && language.equals("es"));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void keepTheirApostrophesAndBraces(String language) {
        texts(language)
                .forEach((name, text) -> {
                    String said =
                            new MessageFormat(text, Locale.ROOT)
                                    .format(new Object[] {"A", "B", "C", "D"});

                    assertThat(said).as(name).doesNotContain("{", "''");
                    assertThat(text.replace("''", "")).as(name).doesNotContain("'");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void varyWhatIsSaidOften(String language) {
        Set<String> names = texts(language).keySet();

        for (String key :
                Arrays.asList(
                        "noted",
                        "unclear",
                        "no_problem",
                        "good",
                        "welcome",
                        "fit.other",
                        "fit.still",
                        "fit.some",
                        "fit.one",
                        "not_sold",
                        "away",
                        "about.unsaid",
                        "other.none",
                        "other.none_cheaper",
                        "hello_again",
                        "off_topic")) {
            assertThat(names).contains(key + ".1", key + ".2");
        }
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String language) {
        String file = "/texts/sbdr_" + language + ".properties";
        Properties lines = new Properties();
        try (var in = TextsInAllLanguagesTest.class.getResourceAsStream(file)) {
            lines.load(
                    new InputStreamReader(
                            Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        Map<String, String> texts = new TreeMap<>();
        lines.stringPropertyNames().forEach(name -> texts.put(name, lines.getProperty(name)));
        return texts;
    }
}
