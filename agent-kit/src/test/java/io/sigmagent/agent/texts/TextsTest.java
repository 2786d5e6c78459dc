package io.sigmagent.agent.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = Texts.of("test");

    @Test
    void fillsValuesIn() {
        assertThat(texts.say("en", "hello", "t1", "Alex")).isEqualTo("Hello Alex, it's you!");
    }

    @Test
    void saysTheSameForTheSameSeedAndVariesOverSeeds() {
        var said =
                IntStream.range(0, 50)
                        .mapToObj(i -> texts.say("en", "varied", "turn-" + i))
                        .collect(Collectors.toSet());

        assertThat(said).containsExactlyInAnyOrder("One", "Two", "Three");
        assertThat(texts.say("en", "varied", "t1")).isEqualTo(texts.say("en", "varied", "t1"));
    }

    @Test
    void speaksTheCustomersLanguageWhereItHasIt() {
        assertThat(texts.say("es-MX", "hello", "t1", "Alex")).isEqualTo("¡Hola Alex!");
        assertThat(texts.languageFor("es-MX")).isEqualTo("es");
    }

    @Test
    void fallsBackToEnglish() {
        assertThat(texts.say("es", "only_english", "t1")).isEqualTo("Only in English");
        assertThat(texts.say("de", "only_english", "t1")).isEqualTo("Only in English");
        assertThat(texts.languageFor("")).isEqualTo("en");
    }

    @Test
    void namesAKeyThatIsMissing() {
        assertThatThrownBy(() -> texts.say("en", "none", "t1"))
                .hasMessage("none: unknown (expected: a key of texts/test_en.properties)");
        assertThat(texts.has("none")).isFalse();
        assertThat(texts.has("hello")).isTrue();
    }

    @Test
    void namesAFileThatIsMissing() {
        assertThatThrownBy(() -> Texts.of("nobody")).hasMessageContaining("texts/nobody_en");
    }
}
