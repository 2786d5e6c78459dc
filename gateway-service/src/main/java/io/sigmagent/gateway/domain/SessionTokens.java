package io.sigmagent.gateway.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tokens that prove a session: its id and an expiry, signed; nothing is remembered. */
public final class SessionTokens {

    private static final Pattern FORM =
            Pattern.compile("s1\\.([A-Za-z0-9_-]{1,128})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    private final Seal seal;
    private final Duration lifetime;

    /**
     * @param lifetime how long a token proves its session
     */
    public SessionTokens(Seal seal, Duration lifetime) {
        this.seal = seal;
        this.lifetime = lifetime;
    }

    /** How long a token proves its session. */
    public Duration lifetime() {
        return lifetime;
    }

    /** A token for that session. */
    public String issue(SessionId session, Instant now) {
        String signed = signed(session.value(), now.plus(lifetime).getEpochSecond());
        return signed + "." + seal.of(signed);
    }

    /** Whether a token, which may be anything, proves that session now. */
    public boolean prove(SessionId session, String token, Instant now) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches()) {
            return false;
        }
        long expiresAt = Long.parseLong(parts.group(2));
        return seal.isOn(signed(parts.group(1), expiresAt), parts.group(3))
                && parts.group(1).equals(session.value())
                && now.getEpochSecond() < expiresAt;
    }

    private static String signed(String session, long expiresAt) {
        return "s1." + session + "." + expiresAt;
    }
}
