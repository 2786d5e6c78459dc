package io.sigmagent.gateway.domain;

/** Checks what a person wrote into a field. */
final class WrittenText {

    private WrittenText() {}

    /** The text without blanks around it; {@code InvalidField} if it is empty or too long. */
    static String checked(String field, String value, int longest) {
        String text = value.strip();
        int length = text.codePointCount(0, text.length());
        if (length == 0 || length > longest) {
            throw new InvalidField(field, length + " characters (expected: 1 to " + longest + ")");
        }
        Characters.check(field, text);
        return text;
    }
}
