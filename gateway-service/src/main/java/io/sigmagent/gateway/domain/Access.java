package io.sigmagent.gateway.domain;

import org.jspecify.annotations.Nullable;

/**
 * Decides who may do what.
 *
 * @param keys the keys configured
 */
public record Access(ApiKeys keys) {

    /** The answer to a caller. A refusal is an answer, not an error. */
    public sealed interface Verdict {

        /**
         * Come in.
         *
         * @param keyName the key shown; null = a caller on loopback, or one with a session token
         * @param vouchesForTier whether a tier that it says is believed
         */
        record Granted(@Nullable String keyName, boolean vouchesForTier) implements Verdict {}

        /** No key, or one that we don't know. */
        record Unknown() implements Verdict {}

        /**
         * A key that may not.
         *
         * @param missing what it would need
         */
        record Forbidden(String keyName, Scope missing) implements Verdict {}
    }

    /** Whether only this machine is served. */
    public boolean loopbackOnly() {
        return keys.none();
    }

    /** Whether a caller that shows this secret, or none, may do that. */
    public Verdict decide(@Nullable String secret, Scope scope) {
        if (loopbackOnly()) {
            return new Verdict.Granted(null, false);
        }
        ApiKey key = secret == null ? null : keys.openedBy(secret).orElse(null);
        if (key == null) {
            return new Verdict.Unknown();
        }
        return key.scopes().contains(scope)
                ? new Verdict.Granted(key.name(), key.scopes().contains(Scope.TIER))
                : new Verdict.Forbidden(key.name(), scope);
    }
}
