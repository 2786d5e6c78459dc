package io.sigmagent.kit.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sigmagent.kit.settings.WrongSetting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.mock.env.MockEnvironment;

class LogSettingsTest {

    @ParameterizedTest
    @CsvSource({
        ", plain, INFO, false",
        "'', json, INFO, true",
        "DEBUG, plain, DEBUG, false",
        "' warn ', json, WARN, true"
    })
    void readsLevelAndForm(
            @Nullable String level, String format, LogLevel expectedLevel, boolean json) {
        assertThat(LogSettings.of(level, format)).isEqualTo(new LogSettings(expectedLevel, json));
    }

    @ParameterizedTest
    @CsvSource({
        "LOUD, json, 'LOG_LEVEL: LOUD (expected: error or warn or info or debug)'",
        "INFO, xml, 'SIGMAGENT_LOG_FORMAT: xml (expected: plain or json)'"
    })
    void saysWhatWouldBeRight(String level, String format, String message) {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> LogSettings.of(level, format))
                .withMessage(message);
    }

    @Test
    void stopsAServiceWhoseFormIsUnknown() {
        MockEnvironment environment =
                new MockEnvironment().withProperty("SIGMAGENT_LOG_FORMAT", "xml");

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() ->
                        new LogFormat()
                                .postProcessEnvironment(environment, new SpringApplication()))
                .withMessageContaining("SIGMAGENT_LOG_FORMAT");
    }
}
