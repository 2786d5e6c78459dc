package io.sigmagent.agent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.kit.settings.WrongSetting;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsReaderTest {

    @Test
    void needsAKeyOrAnAddress() {
        assertThat(SettingsReader.isConfigured(environment(Map.of()))).isFalse();
        assertThat(SettingsReader.isConfigured(environment(Map.of("api-key", " ")))).isFalse();
        assertThat(SettingsReader.isConfigured(environment(Map.of("api-key", "k")))).isTrue();
        assertThat(SettingsReader.isConfigured(environment(Map.of("base-url", "http://x"))))
                .isTrue();
    }

    @Test
    void hasADefaultForAllButTheKey() {
        ModelSettings settings = read(Map.of("api-key", "sk-1", "name", ""));

        assertThat(settings.baseUrl()).hasToString("https://api.openai.com/v1");
        assertThat(settings.name()).isEqualTo("gpt-4o-mini");
        assertThat(settings.temperature()).isEqualTo(0.2);
        assertThat(settings.dailyBudget()).isNull();
        assertThat(settings.limits()).isEqualTo(ModelSettings.Limits.usual());
        assertThat(settings.toString()).doesNotContain("sk-1");
    }

    @Test
    void readsWhatIsSet() {
        ModelSettings settings =
                read(
                        Map.of(
                                "base-url", "http://localhost:11434/v1/",
                                "name", "llama:8b",
                                "temperature", "none",
                                "strict-schema", "FALSE",
                                "prices", "a=1/2, llama:8b = 0.5/1.5",
                                "daily-budget", "12.50",
                                "patience", "3s"));

        assertThat(settings.apiKey()).isNull();
        assertThat(settings.baseUrl()).hasToString("http://localhost:11434/v1");
        assertThat(settings.temperature()).isNull();
        assertThat(settings.strictSchema()).isFalse();
        assertThat(settings.price())
                .isEqualTo(new Price(new BigDecimal("0.5"), new BigDecimal("1.5")));
        assertThat(settings.dailyBudget()).isEqualByComparingTo("12.5");
        assertThat(settings.limits().patience()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({
        "base-url, localhost, OPENAI_BASE_URL",
        "base-url, ftp://x/v1, OPENAI_BASE_URL",
        "base-url, https://me:secret@x/v1, OPENAI_BASE_URL",
        "temperature, hot, OPENAI_TEMPERATURE",
        "temperature, 2.1, OPENAI_TEMPERATURE",
        "max-tokens, 0, OPENAI_MAX_TOKENS",
        "strict-schema, perhaps, OPENAI_STRICT_SCHEMA",
        "daily-budget, 0, OPENAI_DAILY_BUDGET",
        "daily-budget, ten, OPENAI_DAILY_BUDGET",
        "daily-budget, 10, OPENAI_PRICES",
        "prices, cheap, OPENAI_PRICES",
        "prices, m=1, OPENAI_PRICES",
        "prices, m=-1/2, OPENAI_PRICES",
        "patience, 0s, OPENAI_PATIENCE",
        "tries, 0, OPENAI_TRIES",
        "pause, soon, OPENAI_PAUSE"
    })
    void stopsTheStartAtAWrongValue(String key, String value, String variable) {
        assertThatThrownBy(() -> read(Map.of("api-key", "sk-1", key, value)))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(variable + ": ")
                .hasMessageContaining("expected: ")
                .hasMessageNotContaining("sk-1")
                .hasMessageNotContaining("secret");
    }

    private static ModelSettings read(Map<String, String> settings) {
        return new SettingsReader(environment(settings)).read();
    }

    private static Environment environment(Map<String, String> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                settings.entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        one -> "sigmagent.model." + one.getKey(),
                                                        Map.Entry::getValue))));
        return environment;
    }
}
