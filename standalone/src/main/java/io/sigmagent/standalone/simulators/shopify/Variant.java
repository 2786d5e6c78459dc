package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that can be put in the cart; inventory is null where stock is not tracked. */
public record Variant(
        long id,
        String title,
        @Nullable String sku,
        @Nullable String barcode,
        BigDecimal price,
        @Nullable BigDecimal compareAt,
        @Nullable BigDecimal unitCost,
        @Nullable Integer inventory,
        boolean sellsWithoutStock,
        Map<String, String> options) {

    public Variant {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Whether it can be bought now. */
    public boolean availableForSale() {
        return inventory == null || inventory > 0 || sellsWithoutStock;
    }

    boolean reduced() {
        return compareAt != null && compareAt.compareTo(price) > 0;
    }
}
