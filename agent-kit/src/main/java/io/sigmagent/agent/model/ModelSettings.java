package io.sigmagent.agent.model;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which model agents ask, and how.
 *
 * @param apiKey shown to the server; null = it wants none
 * @param baseUrl where the protocol begins, for instance https://api.openai.com/v1
 * @param name the model's name there
 * @param temperature 0 to 2; null = the server's own
 * @param maxTokens that one answer may have
 * @param strictSchema whether the server keeps answers to a JSON schema
 * @param price what it costs
 * @param dailyBudget what a day may cost; null = there is no limit
 * @param limits how far a turn may go
 */
record ModelSettings(
        @Nullable String apiKey,
        URI baseUrl,
        String name,
        @Nullable Double temperature,
        int maxTokens,
        boolean strictSchema,
        Price price,
        @Nullable BigDecimal dailyBudget,
        Limits limits) {

    /**
     * How far a turn may go with a model.
     *
     * @param patience how long one try may take
     * @param tries tries in all, of what may pass
     * @param concurrentCalls calls at once in one instance
     * @param steps answers of the model in one turn
     * @param turnTokens tokens in all in one turn
     * @param reserve what is left of a turn's time for the rule brain
     * @param pause how long a model that keeps failing is left alone
     */
    record Limits(
            Duration patience,
            int tries,
            int concurrentCalls,
            int steps,
            int turnTokens,
            Duration reserve,
            Duration pause) {

        /** The usual ones. */
        static Limits usual() {
            return new Limits(
                    Duration.ofSeconds(12),
                    3,
                    50,
                    6,
                    40_000,
                    Duration.ofSeconds(9),
                    Duration.ofSeconds(30));
        }
    }

    /** Without the key, which nobody shall read. */
    @Override
    public String toString() {
        return "ModelSettings[" + name + " at " + baseUrl + "]";
    }
}
