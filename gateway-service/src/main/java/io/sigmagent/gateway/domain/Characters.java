package io.sigmagent.gateway.domain;

/** Characters that no store keeps as they are. */
final class Characters {

    private Characters() {}

    static void check(String field, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new InvalidField(field, "holds the character U+0000 (expected: text)");
        }
    }
}
