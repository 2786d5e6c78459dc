package io.sigmagent.integration.shopify.domain;

import java.util.Locale;

/** An email address; capital letters and surrounding space make no difference. Never printed. */
public record Email(String address) {

    private static final int LONGEST = 254;

    public Email {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("email: not an address (expected: name@host)");
        }
        address = address.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether it looks like an address. */
    public static boolean isAddress(String text) {
        String address = text.strip();
        int at = address.indexOf('@');
        boolean spaced = address.chars().anyMatch(c -> c <= ' ');
        return at > 0 && at < address.length() - 1 && !spaced && address.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return "Email[hidden]";
    }
}
