package io.sigmagent.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    private static final String OWN = "http://localhost:8000";

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8000, true",
        "http://localhost:3000, true",
        "http://LOCALHOST:3000, true",
        "http://127.0.0.1:5500, true",
        "http://[::1]:5500, true",
        "http://shop.localhost, true",
        "https://evil.example, false",
        "http://localhost.evil.example, false",
        "http://127.0.0.1.evil.example, false",
        "null, false",
        "'', false",
        "file://, false",
        "http://a b, false",
        "http://user@localhost, false",
        "http://localhost/path, false",
        "http://localhost?x, false",
        "mailto:a, false"
    })
    void admitsAnyPageOfThisMachineOnLoopback(String origin, boolean admitted) {
        assertThat(new Origins(Set.of(), true).admit(origin, OWN)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({
        "https://chat.example, true",
        "https://chat.example:443, true",
        "https://CHAT.example, true",
        "http://chat.example, false",
        "https://shop.example, true",
        "https://shop.example:8443, false",
        "http://localhost:3000, false",
        "https://evil.example, false"
    })
    void admitsItsOwnAndTheShopsPagesElsewhere(String origin, boolean admitted) {
        var origins = new Origins(Set.of("https://Shop.example"), false);

        assertThat(origins.admit(origin, "https://chat.example")).isEqualTo(admitted);
    }

    @Test
    void takesThePortThatASchemeImplies() {
        var origins = new Origins(Set.of(), false);

        assertThat(origins.admit("http://chat.example:80", "http://chat.example")).isTrue();
        assertThat(origins.admit("http://chat.example:443", "http://chat.example")).isFalse();
        assertThat(origins.admit("https://chat.example:80", "https://chat.example")).isFalse();
    }

    @Test
    void admitsCallersThatAreNoPages() {
        assertThat(new Origins(Set.of(), true).admit(null, OWN)).isTrue();
        assertThat(new Origins(Set.of(), false).admit(null, OWN)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "127.0.0.1, true",
        "[::1], true",
        "demo.localhost, true",
        "rebound.example, false"
    })
    void isMeantByNamesOfThisMachineOnlyOnLoopback(String host, boolean admitted) {
        assertThat(new Origins(Set.of(), true).admitHost(host)).isEqualTo(admitted);
        assertThat(new Origins(Set.of(), false).admitHost(host)).isTrue();
    }

    @Test
    void isNotMeantByNoName() {
        assertThat(new Origins(Set.of(), true).admitHost(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"shop.example", "https://shop.example/", "*", "https://shop.example:443"})
    void refusesSettingsThatAreNoOrigins(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Origins(Set.of(origin), false))
                .withMessageContaining("expected: scheme://host[:port]");
    }
}
