package io.sigmagent.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sigmagent.gateway.domain.Access.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private static final String HASH =
            "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    @Test
    void letsEverybodyInOnLoopback() {
        Access access = new Access(ApiKeys.parse("  "));

        assertThat(access.loopbackOnly()).isTrue();
        for (Scope scope : Scope.values()) {
            assertThat(access.decide(null, scope)).isEqualTo(new Verdict.Granted(null, false));
            assertThat(access.decide("any", scope)).isEqualTo(new Verdict.Granted(null, false));
        }
    }

    @Test
    void letsAKeyDoWhatItsScopesSay() {
        Access access = new Access(ApiKeys.parse("shop:" + HASH + ":messages+tier"));

        assertThat(access.loopbackOnly()).isFalse();
        assertThat(access.decide("secret", Scope.MESSAGES))
                .isEqualTo(new Verdict.Granted("shop", true));
        assertThat(access.decide("secret", Scope.ANALYTICS))
                .isEqualTo(new Verdict.Forbidden("shop", Scope.ANALYTICS));
    }

    @Test
    void believesATierOnlyFromScopeTier() {
        Access access = new Access(ApiKeys.parse("shop:" + HASH + ":messages"));

        assertThat(access.decide("secret", Scope.MESSAGES))
                .isEqualTo(new Verdict.Granted("shop", false));
    }

    @Test
    void knowsNobodyWithoutOrWithAWrongKey() {
        Access access = new Access(ApiKeys.parse("shop:" + HASH + ":messages"));

        assertThat(access.decide(null, Scope.MESSAGES)).isEqualTo(new Verdict.Unknown());
        assertThat(access.decide("Secret", Scope.MESSAGES)).isEqualTo(new Verdict.Unknown());
        assertThat(access.decide("", Scope.MESSAGES)).isEqualTo(new Verdict.Unknown());
    }

    @Test
    void tellsSeveralKeysApart() {
        ApiKey shop = ApiKey.of("shop", "one", EnumSet.of(Scope.MESSAGES));
        ApiKey desk = ApiKey.of("desk", "two", EnumSet.of(Scope.OPERATOR, Scope.ANALYTICS));
        ApiKeys keys = ApiKeys.parse(shop.entry() + ", " + desk.entry());

        assertThat(keys.openedBy("one")).contains(shop);
        assertThat(keys.openedBy("two")).contains(desk);
        assertThat(keys.openedBy("three")).isEmpty();
        assertThat(desk.entry()).endsWith(":analytics+operator");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop                 | entry 1: 1 parts (expected: name:sha256:scope+scope)",
                "shop:abc:messages    | entry 1: hash of shop (expected: SHA-256",
                "Sh op:HASH:messages  | entry 1: name, 5 characters (expected: 1 to 64",
                "shop:HASH:everything | entry 1: scope, 10 characters (expected: one of [messages,",
                "shop:HASH:           | entry 1: scope, 0 characters (expected: one of",
                "shop:HASH:tier,      | entry 2: 1 parts",
                "a:HASH:tier,a:HASH:tier | name a twice (expected: distinct names)"
            })
    void saysWhichEntryIsWrong(String list, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKeys.parse(list.replace("HASH", HASH)))
                .withMessageStartingWith(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(HASH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sk_Secret:shop:messages", "shop:sk_Secret:messages", "shop:HASH:sk_Secret"})
    void neverPrintsASecretThatStandsInTheWrongPlace(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKeys.parse(entry.replace("HASH", HASH)))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("sk_Secret"));
    }

    @Test
    void needsAScope() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiKey("shop", HASH, Set.of()))
                .withMessageContaining("at least one");
        assertThat(new ApiKeys(List.of()).none()).isTrue();
    }
}
