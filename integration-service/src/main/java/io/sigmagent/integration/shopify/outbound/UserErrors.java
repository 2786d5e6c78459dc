package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.domain.WriteAnswer.Refused;
import java.time.Duration;
import java.util.List;
import reactor.util.retry.Retry;

/** What the store says against a write. */
final class UserErrors {

    /** What was throttled did not reach the store, so it may be asked again. */
    static final Retry NOT_TAKEN =
            Retry.backoff(2, Duration.ofMillis(300))
                    .filter(ThrottledByShop.class::isInstance)
                    .onRetryExhaustedThrow((_, last) -> last.failure());

    private UserErrors() {}

    /** Whether it says anything. */
    static boolean stand(JsonPart payload, String name) {
        return !payload.list(name).isEmpty();
    }

    /** Names of what it does not take, without its words, which may quote a customer. */
    static Refused refusal(JsonPart payload, String name) {
        List<String> fields =
                payload.list(name).stream()
                        .map(error -> String.join(".", error.texts("field")))
                        .toList();
        return new Refused(fields);
    }
}
