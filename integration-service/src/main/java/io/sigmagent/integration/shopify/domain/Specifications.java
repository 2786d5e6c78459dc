package io.sigmagent.integration.shopify.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A product's specifications: its metafields, then its options, then the {@code Name: value} lines
 * of its description. What an earlier source says of a name, a later one does not change.
 */
public final class Specifications {

    private static final int MOST = 60;
    private static final String ONLY_VARIANT = "Default Title";
    private static final Pattern LINE =
            Pattern.compile("\\s*([\\p{L}\\p{N}][^:.!?]{0,39}?)\\s*:\\s+(\\S.{0,199}?)\\s*");

    private Specifications() {}

    /**
     * Gathers them.
     *
     * @param metafields name to value
     * @param options option name to its values
     * @param description plain text with a line for every line of the page
     */
    public static Map<String, String> gather(
            Map<String, String> metafields, Map<String, List<String>> options, String description) {
        Map<String, String> found = new LinkedHashMap<>();
        metafields.forEach((name, value) -> add(found, name, value));
        options.forEach((name, values) -> {
            if (!values.equals(List.of(ONLY_VARIANT))) {
                add(found, name, String.join(", ", values));
            }
        });
        for (String line : description.split("\n", -1)) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                add(found, parts.group(1), parts.group(2));
            }
        }
        return found;
    }

    private static void add(Map<String, String> found, String name, String value) {
        boolean known = found.keySet().stream().anyMatch(name::equalsIgnoreCase);
        if (!known && !name.isBlank() && !value.isBlank() && found.size() < MOST) {
            found.put(name, value);
        }
    }
}
