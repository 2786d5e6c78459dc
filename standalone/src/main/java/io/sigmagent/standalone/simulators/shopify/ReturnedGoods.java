package io.sigmagent.standalone.simulators.shopify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods that somebody wants to give back. */
record ReturnedGoods(long id, String name, String orderGid, List<Line> lines, Instant createdAt) {

    /** Pieces of a line of a parcel. */
    record Line(
            String fulfillmentLine,
            String orderLine,
            int quantity,
            @Nullable String note,
            @Nullable String reason) {}

    ReturnedGoods {
        lines = List.copyOf(lines);
    }

    String gid() {
        return Gid.of("Return", id);
    }

    /** Pieces of a line of a parcel that are given back. */
    int pieces(String fulfillmentLine) {
        return lines.stream()
                .filter(line -> line.fulfillmentLine().equals(fulfillmentLine))
                .mapToInt(Line::quantity)
                .sum();
    }
}
