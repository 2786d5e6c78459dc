package io.sigmagent.gateway.domain;

/**
 * What somebody wrote.
 *
 * @param value 1 to 8000 characters, without blanks around it
 */
public record MessageText(String value) {

    /** Greatest length, in Unicode code points, blanks around it included. */
    public static final int LONGEST = 8000;

    public MessageText {
        int length = value.codePointCount(0, value.length());
        if (length > LONGEST) {
            throw new InvalidField.TooLong("content", length, LONGEST);
        }
        value = value.strip();
        if (value.isEmpty()) {
            throw new InvalidField("content", "empty (expected: 1 to " + LONGEST + " characters)");
        }
        Characters.check("content", value);
    }
}
