package io.sigmagent.integration.shopify.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a write, so that it is made once.
 *
 * @param text session, purpose and a hash of the arguments
 */
public record WriteKey(String text) {

    private static final int DIGITS = 30;

    public WriteKey {
        if (text.isBlank()) {
            throw new IllegalArgumentException("writeKey: blank (expected: session:purpose:hash)");
        }
    }

    /** The tag by which the store finds what bears this key; a tag has at most 40 characters. */
    public String tag() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return "sigmagent-" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }
}
