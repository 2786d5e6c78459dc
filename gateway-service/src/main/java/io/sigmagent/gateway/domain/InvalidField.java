package io.sigmagent.gateway.domain;

/** Something that came in can't be taken; the message never repeats personal data. */
public sealed class InvalidField extends IllegalArgumentException {

    private final String field;

    /**
     * @param field the field as the caller spells it
     * @param message what is wrong with it and what is expected
     */
    public InvalidField(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field as the caller spells it. */
    public String field() {
        return field;
    }

    /** A message is longer than a message may be. */
    public static final class TooLong extends InvalidField {

        /** A message of that length. */
        public TooLong(String field, int length, int greatest) {
            super(field, length + " characters (expected: at most " + greatest + ")");
        }
    }
}
