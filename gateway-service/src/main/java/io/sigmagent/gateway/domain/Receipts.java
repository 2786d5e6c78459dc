package io.sigmagent.gateway.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of messages that were accepted: the event's id, signed, so that any gateway tells an
 * open message from one that never was.
 */
public final class Receipts {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{22})");
    private static final int LETTERS = 22;

    private final Seal seal;

    /** Receipts under that seal. */
    public Receipts(Seal seal) {
        this.seal = seal;
    }

    /** The receipt of an accepted message. */
    public String of(SessionId session, String eventId) {
        return eventId + "." + signature(session, eventId);
    }

    /** The event's id, if the receipt is one of ours for that session. */
    public Optional<String> eventId(SessionId session, String receipt) {
        Matcher parts = FORM.matcher(receipt);
        boolean ours =
                parts.matches()
                        && MessageDigest.isEqual(
                                bytes(signature(session, parts.group(1))), bytes(parts.group(2)));
        return ours ? Optional.of(parts.group(1)) : Optional.empty();
    }

    private String signature(SessionId session, String eventId) {
        return seal.of("r1." + session + "." + eventId).substring(0, LETTERS);
    }

    private static byte[] bytes(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
