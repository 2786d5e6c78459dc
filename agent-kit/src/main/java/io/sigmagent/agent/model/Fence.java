package io.sigmagent.agent.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps data apart from instructions: data stands between two marks that nobody outside this
 * process can guess and that are taken out of the data itself.
 *
 * @param mark letters and digits, of one turn
 */
record Fence(String mark) {

    private static final int LENGTH = 12;
    private static final byte[] SECRET = new byte[32];

    static {
        new SecureRandom().nextBytes(SECRET);
    }

    /** The fence of that turn: always the same in this process. */
    static Fence of(String turnId) {
        return new Fence(secretOf("fence:" + turnId));
    }

    /** Letters and digits that belong to that purpose and can't be guessed from it. */
    static String secretOf(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            byte[] hash = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256: missing (expected: in every JDK)", e);
        }
    }

    /** The data between its marks. */
    String around(String name, String data) {
        return "<data:%s %s>%n%s%n</data:%s>".formatted(mark, name, neutral(data), mark);
    }

    /** The data without the mark. */
    String neutral(String data) {
        return data.replace(mark, "");
    }
}
