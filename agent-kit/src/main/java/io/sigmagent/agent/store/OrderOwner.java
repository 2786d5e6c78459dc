package io.sigmagent.agent.store;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose order it must be. The store tells and changes an order only for one whom it bears; for
 * anybody else there is no such order.
 *
 * @param customerId customer's GID; null = not known
 * @param email null = not known; at least one of both is known
 */
public record OrderOwner(@Nullable String customerId, @Nullable String email) {

    public OrderOwner {
        if (customerId == null && email == null) {
            throw new IllegalArgumentException("owner: nobody (expected: a customer or an email)");
        }
    }

    /** Named in one form, so that the same owner gives the same text. */
    String canonical() {
        return Objects.requireNonNullElse(customerId, "")
                + "\n"
                + Objects.requireNonNullElse(email, "").strip().toLowerCase(Locale.ROOT);
    }
}
