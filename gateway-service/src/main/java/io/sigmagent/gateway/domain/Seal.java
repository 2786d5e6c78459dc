package io.sigmagent.gateway.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Signs what this system hands out, so that it knows it again without remembering it. */
@FunctionalInterface
public interface Seal {

    /** The signature of a text: 43 letters that addresses, cookies and subprotocols may hold. */
    String of(String text);

    /** Whether a signature is that of a text; takes the same time wherever they differ. */
    default boolean isOn(String text, String signature) {
        return MessageDigest.isEqual(
                of(text).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }
}
