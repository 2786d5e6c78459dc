package io.sigmagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.gateway.domain.ApiKeys;
import io.sigmagent.gateway.domain.Scope;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiKeyToolTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsASecretAndTheEntryThatKnowsIt() {
        int status = run("shop", "messages+tier");

        List<String> lines = text(out).lines().toList();
        String secret = lines.getFirst().replaceAll(".*: ", "");
        assertThat(status).isZero();
        assertThat(ApiKeys.parse(lines.getLast()).openedBy(secret))
                .hasValueSatisfying(key ->
                        assertThat(key.scopes())
                                .containsExactlyInAnyOrder(Scope.MESSAGES, Scope.TIER));
    }

    @Test
    void printsAnotherSecretEachTime() {
        assertThat(run("shop")).isZero();
        assertThat(run("shop")).isZero();

        assertThat(text(out).lines().filter(line -> line.contains("sk_")).distinct()).hasSize(2);
    }

    @Test
    void saysWhatItNeeds() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("shop", "everything")).isEqualTo(2);
        assertThat(text(err)).contains("usage: make api-key").contains("scope, 10 characters");
        assertThat(text(out)).isEmpty();
    }

    private int run(String... args) {
        return ApiKeyTool.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
