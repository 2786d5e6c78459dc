package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A discount that a code gives: a share (0 to 1) or an amount. */
record DiscountCode(
        long id,
        String title,
        String code,
        @Nullable BigDecimal share,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal minimumSubtotal,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Integer usageLimit,
        boolean oncePerCustomer,
        List<String> customerIds,
        Instant createdAt) {

    String status(Instant now) {
        if (startsAt.isAfter(now)) {
            return "SCHEDULED";
        }
        return endsAt != null && !endsAt.isAfter(now) ? "EXPIRED" : "ACTIVE";
    }

    String summary() {
        String value =
                share == null
                        ? "$" + amount + " off"
                        : share.movePointRight(2).stripTrailingZeros().toPlainString() + "% off";
        return value
                + " entire order"
                + (minimumSubtotal == null ? "" : " • Minimum purchase of $" + minimumSubtotal)
                + (oncePerCustomer ? " • One use per customer" : "");
    }
}
