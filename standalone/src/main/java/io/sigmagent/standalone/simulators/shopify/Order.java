package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order of the store, with all that happened to it since. */
record Order(
        long number,
        @Nullable Customer customer,
        String email,
        Customer.Address shippingAddress,
        Instant createdAt,
        List<Line> lines,
        BigDecimal shippingPrice,
        @Nullable String discountCode,
        OrderState state,
        List<Shipment> shipments,
        List<String> tags,
        @Nullable String note) {

    private static final long FIRST_ID = 5_800_000_000_000L;

    /** Pieces of one variant; current pieces are those not given back. */
    record Line(
            Product product,
            Variant variant,
            int quantity,
            int currentQuantity,
            BigDecimal unitPrice) {

        BigDecimal original() {
            return variant.price().multiply(BigDecimal.valueOf(quantity));
        }

        BigDecimal total() {
            return unitPrice.multiply(BigDecimal.valueOf(quantity));
        }

        BigDecimal currentTotal() {
            return unitPrice.multiply(BigDecimal.valueOf(currentQuantity));
        }
    }

    /** A parcel on its way. */
    record Shipment(
            String displayStatus,
            String status,
            Instant createdAt,
            @Nullable Instant inTransitAt,
            @Nullable Instant estimatedDeliveryAt,
            @Nullable Instant deliveredAt,
            @Nullable String company,
            @Nullable String trackingNumber,
            List<Line> lines) {}

    Order {
        lines = List.copyOf(lines);
        shipments = List.copyOf(shipments);
        tags = List.copyOf(tags);
    }

    long id() {
        return FIRST_ID + number * 32_768;
    }

    String gid() {
        return Gid.of("Order", id());
    }

    String name() {
        return "#" + number;
    }

    /** What was to be paid when it was placed. */
    BigDecimal total() {
        return sum(lines.stream().map(Line::total).toList()).add(shippingPrice);
    }

    BigDecimal subtotal() {
        return sum(lines.stream().map(Line::total).toList());
    }

    BigDecimal discounts() {
        return sum(lines.stream().map(Line::original).toList()).subtract(subtotal());
    }

    /** What it costs after what was given back. */
    BigDecimal currentTotal() {
        return total().subtract(returned());
    }

    BigDecimal refunded() {
        return switch (state.financial()) {
            case "REFUNDED", "PARTIALLY_REFUNDED" -> returned();
            default -> BigDecimal.ZERO.setScale(2);
        };
    }

    boolean counts() {
        return state.cancelledAt() == null;
    }

    private BigDecimal returned() {
        BigDecimal goods =
                sum(
                        lines.stream()
                                .map(line -> line.total().subtract(line.currentTotal()))
                                .toList());
        boolean all = lines.stream().allMatch(line -> line.currentQuantity() == 0);
        return all ? goods.add(shippingPrice) : goods;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
