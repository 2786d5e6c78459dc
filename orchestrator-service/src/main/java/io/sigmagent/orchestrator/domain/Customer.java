package io.sigmagent.orchestrator.domain;

import org.jspecify.annotations.Nullable;

/**
 * The customer of a session.
 *
 * @param tier what the shop knows, or a trusted caller vouches for
 * @param claimedTier what a caller claims; colours the wording only
 */
public record Customer(
        @Nullable String name,
        Tier tier,
        @Nullable Tier claimedTier,
        Identity identity,
        @Nullable String email,
        @Nullable String shopifyId) {

    /** Nobody that we know. */
    public static final Customer UNKNOWN =
            new Customer(null, Tier.PROSPECT, null, Identity.ANONYMOUS, null, null);

    /** The same customer, with what a new message says of them. */
    Customer introduced(@Nullable String newName, @Nullable Tier vouched, @Nullable Tier claimed) {
        return new Customer(
                newName == null ? name : newName,
                vouched == null ? tier : vouched,
                claimed == null ? claimedTier : claimed,
                identity,
                email,
                shopifyId);
    }

    /** The same customer, with what an agent found out; what was proved better than that stays. */
    Customer identified(
            @Nullable Identity reached, @Nullable String newEmail, @Nullable String newShopifyId) {
        Identity found = reached == null ? Identity.ANONYMOUS : reached;
        if (found.compareTo(identity) < 0) {
            return this;
        }
        return new Customer(
                name,
                tier,
                claimedTier,
                found,
                newEmail == null ? email : newEmail,
                newShopifyId == null ? shopifyId : newShopifyId);
    }

    /** The same customer in a tier that is at least as high. */
    Customer raised(Tier reached) {
        return new Customer(
                name,
                reached.compareTo(tier) > 0 ? reached : tier,
                claimedTier,
                identity,
                email,
                shopifyId);
    }
}
