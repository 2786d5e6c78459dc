package io.sigmagent.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "demo_session_001", "session_2f-1A", "-_"})
    void takesLettersDigitsUnderscoreAndHyphen(String value) {
        assertThat(new SessionId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a.b", "é", "a\n", "../x"})
    void refusesEverythingElse(String value) {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> new SessionId(value))
                .withMessageContaining("expected: 1 to 128")
                .extracting(InvalidField::field)
                .isEqualTo("session_id");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 128})
    void takesOneTo128Characters(int length) {
        assertThat(new SessionId("x".repeat(length)).value()).hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 1_000_000})
    void refusesMoreWithoutRepeatingIt(int length) {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> new SessionId("x".repeat(length)))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
    }
}
