package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An offer that becomes an order once it is paid. */
record DraftOrder(
        long number,
        @Nullable Customer customer,
        @Nullable String email,
        List<Line> lines,
        @Nullable Discount discount,
        List<String> tags,
        Map<String, String> attributes,
        @Nullable String note,
        @Nullable Instant reservedUntil,
        Instant createdAt,
        @Nullable Instant invoiceSentAt) {

    /** A line: a variant of the catalogue, or something that the caller named and priced. */
    record Line(@Nullable Variant variant, String title, int quantity, BigDecimal unitPrice) {

        BigDecimal total() {
            return unitPrice.multiply(BigDecimal.valueOf(quantity));
        }
    }

    /** What is taken off; the value is a percentage or an amount. */
    record Discount(
            @Nullable String title,
            String description,
            String valueType,
            BigDecimal value,
            BigDecimal amount) {}

    String gid() {
        return Gid.of("DraftOrder", id());
    }

    long id() {
        return 1_200_000_000_000L + number;
    }

    String name() {
        return "#D" + number;
    }

    String status() {
        return invoiceSentAt == null ? "OPEN" : "INVOICE_SENT";
    }

    BigDecimal goods() {
        return lines.stream().map(Line::total).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    BigDecimal discounted() {
        return discount == null ? BigDecimal.ZERO.setScale(2) : discount.amount();
    }

    BigDecimal total() {
        return goods().subtract(discounted());
    }

    DraftOrder withInvoice(Instant at, @Nullable String to) {
        return new DraftOrder(
                number,
                customer,
                to == null ? email : to,
                lines,
                discount,
                tags,
                attributes,
                note,
                reservedUntil,
                createdAt,
                at);
    }
}
