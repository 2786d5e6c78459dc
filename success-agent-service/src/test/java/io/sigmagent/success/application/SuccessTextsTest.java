package io.sigmagent.success.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr"})
    void everyLanguageSaysTheSameThings(String language) throws IOException {
        assertThat(values(language)).isEqualTo(values("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void noApostropheIsSwallowed(String language) throws IOException {
        texts(language)
                .forEach((key, text) -> {
                    String said =
                            new MessageFormat(text, Locale.ROOT)
                                    .format(new Object[] {"zero", "one", "two", "three"});

                    assertThat(said).as("%s", key).doesNotContain("''", "{");
                    assertThat(said.replace("'", ""))
                            .as("%s", key)
                            .hasSize(said.length() - (text.split("''", -1).length - 1));
                });
    }

    @Test
    void whatIsSaidOftenIsSaidInSeveralWays() throws IOException {
        Set<String> names = texts("en").keySet();

        assertThat(names)
                .contains("guide.lead.4", "guide.worked.3", "thanks.3", "complaint.sorry.2");
    }

    /** For each key which values its phrasings take. */
    private static Map<String, Set<String>> values(String language) throws IOException {
        Map<String, Set<String>> all = new TreeMap<>();
        texts(language)
                .forEach((name, text) ->
                        all.computeIfAbsent(name.replaceFirst("\\.\\d+$", ""), _ -> new TreeSet<>())
                                .addAll(
                                        Arrays.stream(text.split("[{}]", -1))
                                                .filter(part -> part.matches("\\d"))
                                                .collect(Collectors.toSet())));
        return all;
    }

    private static Map<String, String> texts(String language) throws IOException {
        Properties lines = new Properties();
        try (var file =
                SuccessTextsTest.class.getResourceAsStream(
                        "/texts/success_" + language + ".properties")) {
            lines.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, lines::getProperty));
    }
}
