package io.sigmagent.standalone.simulators.shopify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who wants to be told about a topic. The simulator remembers it and delivers nothing. */
record WebhookSubscription(
        long id,
        String topic,
        String uri,
        String format,
        List<String> includeFields,
        @Nullable String filter,
        @Nullable String name,
        Instant createdAt) {}
