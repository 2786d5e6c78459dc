package io.sigmagent.kit.settings;

/** A setting that stops the start: key, value and what would be right. */
public final class WrongSetting extends RuntimeException {

    private final String key;
    private final String expected;

    /**
     * @param value the value found; pass {@code "***"} for a secret
     * @param expected what would be right
     */
    public WrongSetting(String key, String value, String expected) {
        super(key + ": " + value + " (expected: " + expected + ")");
        this.key = key;
        this.expected = expected;
    }

    /** The key as a person sets it. */
    public String key() {
        return key;
    }

    /** What would be right. */
    public String expected() {
        return expected;
    }
}
