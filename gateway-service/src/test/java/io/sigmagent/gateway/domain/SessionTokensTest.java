package io.sigmagent.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokensTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final SessionId SESSION = new SessionId("demo_session_001");

    private final SessionTokens tokens = new SessionTokens(seal("a"), Duration.ofDays(1));

    @Test
    void provesItsSession() {
        String token = tokens.issue(SESSION, NOW);

        assertThat(tokens.prove(SESSION, token, NOW.plusSeconds(1))).isTrue();
        assertThat(tokens.lifetime()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void provesNoOtherSession() {
        String token = tokens.issue(SESSION, NOW);

        assertThat(tokens.prove(new SessionId("demo_session_002"), token, NOW)).isFalse();
    }

    @Test
    void endsWithItsLifetime() {
        String token = tokens.issue(SESSION, NOW);

        assertThat(tokens.prove(SESSION, token, NOW.plus(Duration.ofDays(1)).minusSeconds(1)))
                .isTrue();
        assertThat(tokens.prove(SESSION, token, NOW.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void isNotTakenFromAnotherSecret() {
        String foreign = new SessionTokens(seal("b"), Duration.ofDays(1)).issue(SESSION, NOW);

        assertThat(tokens.prove(SESSION, foreign, NOW)).isFalse();
    }

    @Test
    void isBrokenByEveryChangedLetter() {
        String token = tokens.issue(SESSION, NOW);

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens.prove(SESSION, changed, NOW)).as("letter %d", i).isFalse();
        }
    }

    @Test
    void holdsOnlyLettersThatSubprotocolsHold() {
        assertThat(tokens.issue(new SessionId("x".repeat(128)), NOW))
                .matches("[A-Za-z0-9._~-]{16,1024}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s1", "s1.demo_session_001.x.y", "null", "s1...", "s1.a.1.b"})
    void refusesAnythingElse(String token) {
        assertThat(tokens.prove(SESSION, token, NOW)).isFalse();
    }

    @Test
    void knowsItsReceiptsAgain() {
        Receipts receipts = new Receipts(seal("a"));
        String eventId = "01234567-89ab-cdef-0123-456789abcdef";
        String receipt = receipts.of(SESSION, eventId);

        assertThat(receipts.eventId(SESSION, receipt)).contains(eventId);
        assertThat(receipts.eventId(new SessionId("other"), receipt)).isEmpty();
        assertThat(receipts.eventId(SESSION, eventId)).isEmpty();
        assertThat(receipts.eventId(SESSION, eventId + ".AAAAAAAAAAAAAAAAAAAAAA")).isEmpty();
        assertThat(new Receipts(seal("b")).eventId(SESSION, receipt)).isEmpty();
    }

    private static Seal seal(String letter) {
        return Seals.of(letter.repeat(32));
    }
}
