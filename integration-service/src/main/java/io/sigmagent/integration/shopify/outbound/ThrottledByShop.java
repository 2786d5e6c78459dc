package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.domain.ShopFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The store wants us to wait. */
final class ThrottledByShop extends ShopFailure {

    private final transient @Nullable Cost cost;
    private final @Nullable Duration retryAfter;

    ThrottledByShop(String detail, @Nullable Cost cost, @Nullable Duration retryAfter) {
        super(Reason.THROTTLED, true, detail);
        this.cost = cost;
        this.retryAfter = retryAfter;
    }

    @Nullable Cost cost() {
        return cost;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
