package io.sigmagent.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DeskTokensTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final ApiKey DESK = ApiKey.of("desk", "secret", Set.of(Scope.OPERATOR));
    private static final ApiKey RENEWED = ApiKey.of("desk", "new", Set.of(Scope.OPERATOR));
    private static final ApiKey OTHER = ApiKey.of("other", "other", Set.of(Scope.OPERATOR));

    private final DeskTokens tokens = tokens(DESK, OTHER);
    private final String token = tokens.issue("desk", NOW).orElseThrow();

    @Test
    void standsForItsKeyUntilItExpires() {
        assertThat(tokens.prove(token, NOW.plusSeconds(3599))).contains(DESK);
        assertThat(tokens.prove(token, NOW.plusSeconds(3600))).isEmpty();
    }

    @Test
    void endsWithItsKey() {
        assertThat(tokens(OTHER).prove(token, NOW)).isEmpty();
        assertThat(tokens(RENEWED, OTHER).prove(token, NOW)).isEmpty();
        assertThat(tokens.issue("unknown", NOW)).isEmpty();
    }

    @Test
    void standsForNoOtherKey() {
        assertThat(tokens.prove(token.replace(".desk.", ".other."), NOW)).isEmpty();
        assertThat(token).doesNotContain("secret").doesNotContain(DESK.sha256());
    }

    @Property(tries = 200)
    void believesNothingElse(@ForAll String anything) {
        assertThat(tokens.prove(anything, NOW)).isEmpty();
        assertThat(tokens.prove(token + anything, NOW))
                .isEqualTo(tokens.prove(anything.isEmpty() ? token : "", NOW));
    }

    private static DeskTokens tokens(ApiKey... keys) {
        return new DeskTokens(Seals.of("s"), new ApiKeys(List.of(keys)), Duration.ofHours(1));
    }
}
