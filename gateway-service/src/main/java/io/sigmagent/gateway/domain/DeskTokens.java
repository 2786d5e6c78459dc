package io.sigmagent.gateway.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tokens that stand for an API key in a browser: the key's name and an expiry, signed together with
 * the key's hash, so that a key that is taken away or renewed takes its tokens along.
 */
public final class DeskTokens {

    private static final Pattern FORM =
            Pattern.compile("d1\\.([a-z0-9_-]{1,64})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    private final Seal seal;
    private final ApiKeys keys;
    private final Duration lifetime;

    /**
     * @param lifetime how long a token stands for its key
     */
    public DeskTokens(Seal seal, ApiKeys keys, Duration lifetime) {
        this.seal = seal;
        this.keys = keys;
        this.lifetime = lifetime;
    }

    /** How long a token stands for its key. */
    public Duration lifetime() {
        return lifetime;
    }

    /** A token for the key of that name; none if there is no such key. */
    public Optional<String> issue(String keyName, Instant now) {
        String told = "d1." + keyName + "." + now.plus(lifetime).getEpochSecond();
        return key(keyName).map(key -> told + "." + seal.of(signed(told, key)));
    }

    /** The key for which a token, which may be anything, stands now. */
    public Optional<ApiKey> prove(String token, Instant now) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches() || now.getEpochSecond() >= Long.parseLong(parts.group(2))) {
            return Optional.empty();
        }
        String told = "d1." + parts.group(1) + "." + parts.group(2);
        return key(parts.group(1)).filter(key -> seal.isOn(signed(told, key), parts.group(3)));
    }

    private Optional<ApiKey> key(String name) {
        return keys.keys().stream().filter(key -> key.name().equals(name)).findFirst();
    }

    private static String signed(String told, ApiKey key) {
        return told + "." + key.sha256();
    }
}
