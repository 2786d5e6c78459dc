package io.sigmagent.agent.privacy;

/**
 * Where a private datum stands in a text.
 *
 * @param kind what it is
 * @param start its first character
 * @param end behind its last character
 */
record PrivateSpan(Kind kind, int start, int end) {

    /** What a private datum is; its name stands in the token. */
    enum Kind {
        CARD,
        IBAN,
        EMAIL,
        PHONE,
        ADDRESS,
        NAME,
        TEXT
    }

    PrivateSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "span: %d to %d (expected: 0 <= start < end)".formatted(start, end));
        }
    }
}
