package io.sigmagent.agent.turn;

import org.jspecify.annotations.Nullable;

/**
 * The customer as the agent may know them.
 *
 * @param name the name that they gave; null = none
 * @param tier what the shop knows
 * @param claimedTier what a caller claims without proof; colours the wording only; null = nothing
 * @param identity how sure we are who they are
 * @param email email that they proved or named with an order; null = none
 * @param shopifyId Shopify GID; null = unknown
 */
public record Customer(
        @Nullable String name,
        Tier tier,
        @Nullable Tier claimedTier,
        IdentityLevel identity,
        @Nullable String email,
        @Nullable String shopifyId) {

    /** Somebody of whom nothing is known. */
    public static Customer unknown() {
        return new Customer(null, Tier.PROSPECT, null, IdentityLevel.ANONYMOUS, null, null);
    }

    /** What they are called in a sentence; null = no name. */
    public @Nullable String firstName() {
        return name == null || name.isBlank() ? null : name.strip().split("\\s+", 2)[0];
    }
}
