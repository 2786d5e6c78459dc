package io.sigmagent.agent.facts;

/**
 * A value and the place in the text that says it.
 *
 * @param value what was understood
 * @param start first character
 * @param end character after the last
 * @param <T> kind of value
 */
public record Found<T>(T value, int start, int end) {
    public Found {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "span: " + start + ".." + end + " (expected: 0 <= start < end)");
        }
    }

    /** The customer's own words. */
    public String quote(String text) {
        return text.substring(start, end).strip();
    }

    boolean overlaps(Found<?> other) {
        return start < other.end && other.start < end;
    }
}
