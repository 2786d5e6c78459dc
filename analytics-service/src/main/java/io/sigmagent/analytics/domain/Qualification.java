package io.sigmagent.analytics.domain;

import java.util.Locale;

/** How far the qualification of a lead is. */
public enum Qualification {
    /** Nothing is known. */
    NOT_STARTED,
    /** Some factors are known. */
    IN_PROGRESS,
    /** Completed, worth a seller's time. */
    QUALIFIED,
    /** Completed, not worth a seller's time now. */
    UNQUALIFIED;

    /** The name in JSON and in the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Qualification named(String wireName) {
        for (Qualification status : values()) {
            if (status.wireName().equals(wireName)) {
                return status;
            }
        }
        throw new IllegalArgumentException(
                "qualification: "
                        + wireName
                        + " (expected: not_started, in_progress, qualified or unqualified)");
    }
}
