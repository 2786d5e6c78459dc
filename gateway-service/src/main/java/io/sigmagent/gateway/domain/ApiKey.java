package io.sigmagent.gateway.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A key that a server of the shop shows; only its hash is known.
 *
 * @param name 1 to 64 of a-z 0-9 _ -, tells the keys apart in logs and events
 * @param sha256 hash of the secret, 64 hexadecimal digits
 * @param scopes what it may do, at least one
 */
public record ApiKey(String name, String sha256, Set<Scope> scopes) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,64}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public ApiKey {
        scopes = Set.copyOf(scopes);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name, " + name.length() + " characters (expected: 1 to 64 of a-z 0-9 _ -)");
        }
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "hash of " + name + " (expected: SHA-256 as 64 hexadecimal digits)");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("scopes of " + name + " (expected: at least one)");
        }
    }

    /** The key as a new secret's entry. */
    public static ApiKey of(String name, String secret, Set<Scope> scopes) {
        return new ApiKey(name, hash(secret), scopes);
    }

    /**
     * Reads {@code name:sha256:scope+scope}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ApiKey parse(String entry) {
        String[] parts = entry.strip().split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    parts.length + " parts (expected: name:sha256:scope+scope)");
        }
        Set<Scope> scopes =
                Arrays.stream(parts[2].split("\\+"))
                        .map(Scope::named)
                        .collect(Collectors.toUnmodifiableSet());
        return new ApiKey(parts[0], parts[1], scopes);
    }

    /** Whether that is its secret; takes the same time wherever they differ. */
    public boolean opensWith(String secret) {
        return MessageDigest.isEqual(
                sha256.getBytes(StandardCharsets.US_ASCII),
                hash(secret).getBytes(StandardCharsets.US_ASCII));
    }

    /** The entry that settings hold. */
    public String entry() {
        return new TreeSet<>(scopes)
                .stream()
                        .map(Scope::wireName)
                        .collect(Collectors.joining("+", name + ":" + sha256 + ":", ""));
    }

    private static String hash(String secret) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
