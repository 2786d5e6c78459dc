package io.sigmagent.gateway.domain;

import java.util.regex.Pattern;

/**
 * Id of a chat session.
 *
 * @param value 1 to 128 of A-Z a-z 0-9 _ -
 */
public record SessionId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    public SessionId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidField(
                    "session_id",
                    "not an id of a session, "
                            + value.length()
                            + " characters (expected: 1 to 128 of A-Z a-z 0-9 _ -)");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
