package io.sigmagent.agent.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a write, so that it is made once: session, purpose, hash of the arguments; never the turn.
 *
 * @param text for instance "s1:draft_order:1:9f86d0…"
 */
public record WriteKey(String text) {

    /** The key of that write. */
    public static WriteKey of(String sessionId, String purpose, StoreWrite write) {
        return new WriteKey(sessionId + ":" + purpose + ":" + sha256(write.canonical()));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }
}
