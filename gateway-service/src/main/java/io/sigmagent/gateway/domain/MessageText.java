package io.sigmagent.gateway.domain;

/**
 * What somebody wrote.
 *
 * @param value 1 to 8000 characters, without blanks around it
 */
public record MessageText(String value) {

    /** Greatest length, in Unicode code points. */
    public static final int LONGEST = 8000;

    public MessageText {
        value = value.strip();
        int length = value.codePointCount(0, value.length());
        if (length == 0) {
            throw new InvalidField("content", "empty (expected: 1 to " + LONGEST + " characters)");
        }
        if (length > LONGEST) {
            throw new InvalidField.TooLong("content", length, LONGEST);
        }
        Characters.check("content", value);
    }
}
