package io.sigmagent.gateway.domain;

import java.util.Arrays;
import java.util.Locale;

/** What an API key may do. */
public enum Scope {
    /** Write and read messages of sessions. */
    MESSAGES,
    /** Say a customer's tier and be believed. */
    TIER,
    /** Read figures. */
    ANALYTICS,
    /** Take sessions over and command them. */
    OPERATOR,
    /** Export and erase a person's data. */
    ERASE,
    /** Look at the machinery. */
    ADMIN;

    /** The scope as settings spell it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The scope of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Scope named(String name) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "scope, "
                                        + name.length()
                                        + " characters (expected: one of "
                                        + Arrays.stream(values()).map(Scope::wireName).toList()
                                        + ")"));
    }
}
