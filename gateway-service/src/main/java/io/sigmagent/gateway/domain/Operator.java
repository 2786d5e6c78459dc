package io.sigmagent.gateway.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person of the shop.
 *
 * @param id 1 to 128 of A-Z a-z 0-9 _ . : @ -, theirs in the system in which they work
 * @param name as customers see it, at most 100 characters; null = none
 */
public record Operator(String id, @Nullable String name) {

    private static final int LONGEST_NAME = 100;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:@-]{1,128}");

    public Operator {
        if (!ID.matcher(id).matches()) {
            throw new InvalidField(
                    "operator_id",
                    "not an id, "
                            + id.length()
                            + " characters (expected: 1 to 128 of A-Z a-z 0-9 _ . : @ -)");
        }
        if (name != null) {
            name = name.isBlank() ? null : WrittenText.checked("operator_name", name, LONGEST_NAME);
        }
    }
}
