package io.sigmagent.gateway.domain;

import java.util.Arrays;
import java.util.Locale;

/** What is known of a lead. */
public enum Factor {
    BUDGET_RANGE,
    USE_CASE,
    TIMELINE,
    DECISION_AUTHORITY,
    TECHNICAL_REQUIREMENTS,
    CATEGORY,
    QUANTITY;

    /** The name that callers know. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The factor of that name.
     *
     * @throws InvalidField if there is none
     */
    public static Factor named(String name) {
        return Arrays.stream(values())
                .filter(factor -> factor.wireName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidField(
                                "factor",
                                "unknown (expected: one of "
                                        + Arrays.stream(values()).map(Factor::wireName).toList()
                                        + ")"));
    }
}
