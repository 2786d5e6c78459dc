package io.sigmagent.integration.shopify.outbound;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document with its variables; a variable may be null. */
record Query(Operation operation, Map<String, @Nullable Object> variables) {

    Query {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    Query(Operation operation) {
        this(operation, Map.of());
    }

    /** The body of the HTTP request. */
    Map<String, Object> body() {
        return Map.of("query", operation.document(), "variables", variables);
    }
}
