package io.sigmagent.account.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.agent.texts.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "en, objection, 'Can you do any better?'",
        "en, objection, 'It is over my budget'",
        "en, other_product, 'show me something cheaper'",
        "en, changed_mind, 'I changed my mind'",
        "en, buy, 'Great, I''ll take it'",
        "es, objection, '¿Me haces un descuento?'",
        "es, objection, 'Es muy caro'",
        "es, yes, 'Sí, adelante'",
        "es, buy, 'me lo llevo'",
        "es, changed_mind, 'he cambiado de idea'",
        "fr, objection, 'C''est trop cher'",
        "fr, objection, 'Vous pouvez faire un geste ?'",
        "fr, yes, 'Oui, d''accord'",
        "fr, buy, 'Je le prends'",
        "fr, changed_mind, 'j''ai changé d''avis'",
        "de, yes, 'yes'"
    })
    void understandsWhatIsMeant(String language, String meaning, String text) {
        assertThat(Words.in(language).mean(meaning, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "en, objection, 'Where is my parcel?'",
        "es, objection, '¿Dónde está mi paquete?'",
        "es, yes, 'necesito ayuda'",
        "fr, objection, 'Où est mon colis ?'",
        "fr, yes, 'je ne sais pas'"
    })
    void readsNothingIntoOtherWords(String language, String meaning, String text) {
        assertThat(Words.in(language).mean(meaning, text)).isFalse();
    }

    @Test
    void knowsTheSameMeaningsInEachLanguage() {
        Set<String> english = Words.in("en").meanings();

        assertThat(Words.LANGUAGES)
                .allSatisfy(tongue -> assertThat(Words.in(tongue).meanings()).isEqualTo(english));
        assertThatThrownBy(() -> Words.in("en").mean("nothing", "x"))
                .hasMessageContaining("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr"})
    void saysInEachLanguageWhatItSaysInEnglish(String language) throws IOException {
        assertThat(keys(language)).isEqualTo(keys("en"));
        assertThat(Texts.of("account").languageFor(language)).isEqualTo(language);
    }

    private static Set<String> keys(String language) throws IOException {
        Properties lines = new Properties();
        try (var file =
                WordsTest.class.getResourceAsStream("/texts/account_" + language + ".properties")) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return lines.stringPropertyNames();
    }
}
