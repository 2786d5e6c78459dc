package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sigmagent.kit.settings.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.logging.LogLevel;

/** What stands in {@code .env}; the tests' own environment sets none of it. */
class LocalSettingsTest {

    @TempDir private Path folder;

    @Test
    void takesTheLogLevelOfTheFile() throws IOException {
        assertThat(read("LOG_LEVEL=DEBUG").log().level()).isEqualTo(LogLevel.DEBUG);
    }

    @Test
    void simulatesTheShopWhereOneIsConfiguredOnlyIfToldTo() throws IOException {
        assertThat(read("SHOPIFY_SHOP_DOMAIN=shop").simulated()).isFalse();
        assertThat(read("SHOPIFY_SHOP_DOMAIN=shop", "SIGMAGENT_DEMO=true").simulated()).isTrue();
        assertThat(read("SIGMAGENT_DEMO=false").simulated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "LOG_LEVEL=LOUD, LOG_LEVEL: LOUD (expected:",
        "SIGMAGENT_LOG_FORMAT=xml, SIGMAGENT_LOG_FORMAT: xml (expected: plain or json)",
        "SIGMAGENT_DEMO=yes, SIGMAGENT_DEMO: yes (expected: true or false)",
        "GATEWAY_PORT=http, GATEWAY_PORT: http (expected: 1 to 65529)",
        "SIGMAGENT_CATALOGUE=/nowhere, SIGMAGENT_CATALOGUE: /nowhere (expected: a readable",
        "no setting at all, .env: "
    })
    void saysWhichValueIsWrong(String line, String message) {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> read(line))
                .withMessageStartingWith(message);
    }

    private LocalSettings read(String... lines) throws IOException {
        Files.write(folder.resolve(".env"), List.of(lines));
        return LocalSettings.read(Options.parse(List.of()), folder);
    }
}
