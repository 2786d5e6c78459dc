package io.sigmagent.account.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's wish for a discount.
 *
 * @param sessionId where it is uttered
 * @param variantId for what
 * @param pieces for how many
 * @param percent at most so much; null = as much as is usual
 * @param piece what a piece costs now
 * @param messages the messages that utter it, oldest first; at least one
 * @param vip whether the customer is very important
 */
public record DiscountWish(
        String sessionId,
        String variantId,
        int pieces,
        @Nullable BigDecimal percent,
        Piece piece,
        List<String> messages,
        boolean vip) {

    public DiscountWish {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("messages: none (expected: at least one)");
        }
    }
}
