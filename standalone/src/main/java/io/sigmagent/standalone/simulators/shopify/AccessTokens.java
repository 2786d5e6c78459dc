package io.sigmagent.standalone.simulators.shopify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask: the one permanent token, and tokens given for client credentials, which live a day.
 */
final class AccessTokens {

    static final Duration LIFE = Duration.ofSeconds(86_399);

    private final ShopifySimulator.Settings settings;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> endsAt = new ConcurrentHashMap<>();

    AccessTokens(ShopifySimulator.Settings settings) {
        this.settings = settings;
        this.clock = settings.clock();
    }

    boolean accepts(@Nullable String token) {
        if (token == null) {
            return false;
        }
        Instant end = endsAt.get(token);
        return same(settings.accessToken(), token) || (end != null && end.isAfter(clock.instant()));
    }

    /** A new token, or null when the credentials are wrong. */
    @Nullable String grant(String clientId, String clientSecret) {
        if (!same(settings.clientId(), clientId) || !same(settings.clientSecret(), clientSecret)) {
            return null;
        }
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String token = "shpat_" + HexFormat.of().formatHex(bytes);
        endsAt.put(token, clock.instant().plus(LIFE));
        return token;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
