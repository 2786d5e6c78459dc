package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sigmagent.standalone.Gateway.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stores go away while customers write; the health page tells the truth about it. */
@Timeout(180)
class DegradedIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningProduct product = RunningProduct.shared();
    private final Gateway gateway = product.gateway();

    @Test
    void answersWithoutPostgresAndSaysThatItIsDegraded() {
        product.standalone().embedded().postgres().stop();
        try {
            await().atMost(PATIENCE).until(() -> status().equals("degraded"));
            assertThat(gateway.get("/health").status()).isEqualTo(200);
            Answer answer =
                    gateway.say("no-postgres", "I'm looking for a gaming laptop under $1500");
            assertThat(answer.agent()).isEqualTo("sbdr_agent");
        } finally {
            product.standalone().embedded().postgres().start();
        }
        await().atMost(PATIENCE).until(() -> status().equals("healthy"));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(Rows.ofHistory(product.database(), "no-postgres")).hasSize(2));
    }

    @Test
    void answersWithoutRedisAndResumesFromTheHistory() {
        assertThat(gateway.say("no-redis", "hello").status()).isEqualTo(200);
        product.standalone().embedded().redis().stop();
        try {
            await().atMost(PATIENCE).until(() -> status().equals("degraded"));
            try (ChatClient chat = gateway.chat("no-redis")) {
                var _ = chat.await("session_started");
                chat.resume(0);
                var _ = chat.await("agent_response");
                assertThat(chat.seqs()).containsExactly(1L, 2L);
            }
        } finally {
            product.standalone().embedded().redis().start();
        }
        await().atMost(PATIENCE).until(() -> status().equals("healthy"));
    }

    private String status() {
        return gateway.get("/health").body().path("status").asText();
    }
}
