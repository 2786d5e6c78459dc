package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row of the export, which knows its line for the sake of messages. */
record CsvRow(String file, long line, CsvColumns columns, CSVRecord row) {

    CsvRow {
        if (row.size() > columns.width()) {
            throw new IllegalArgumentException(
                    "%s, line %d: %d cells (expected: at most %d, as many as the header has; is a quote or comma missing?)"
                            .formatted(file, line, row.size(), columns.width()));
        }
    }

    String cell(String name) {
        return columns.cell(row, name);
    }

    /**
     * The handle; a product that was never in a store has only a title, of which Shopify makes one.
     */
    String handle() {
        String made = String.join("-", SearchWords.of(cell("title")));
        return cell("handle").isEmpty() ? made : cell("handle");
    }

    Map<String, String> metafields() {
        return columns.metafields(row);
    }

    @Nullable String textOrNull(String name) {
        String text = cell(name);
        // Excel-proof exports put an apostrophe before codes.
        return text.isEmpty() ? null : text.startsWith("'") ? text.substring(1) : text;
    }

    @Nullable BigDecimal amountOrNull(String name, String shown) {
        String text = cell(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigDecimal amount = new BigDecimal(text);
            if (amount.signum() >= 0 && amount.precision() < 16) {
                return amount.setScale(Math.max(2, amount.scale()), RoundingMode.UNNECESSARY);
            }
        } catch (NumberFormatException e) {
            throw wrong(shown, "a decimal number such as 1299.00", e);
        }
        throw wrong(shown, "an amount of at least 0, such as 1299.00");
    }

    @Nullable Integer pieces() {
        String text = cell("variant inventory qty");
        String tracker = cell("variant inventory tracker");
        if (columns.has("variant inventory tracker") && tracker.isEmpty()) {
            return null;
        }
        if (text.isEmpty()) {
            return tracker.isEmpty() ? null : 0;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw wrong("Variant Inventory Qty", "a whole number of pieces, such as 12", e);
        }
    }

    boolean sellsWithoutStock() {
        return switch (cell("variant inventory policy").toLowerCase(Locale.ROOT)) {
            case "", "deny", "false" -> false;
            case "continue", "true" -> true;
            default -> throw wrong("Variant Inventory Policy", "deny or continue");
        };
    }

    Product.Status status() {
        return switch (cell("status").toLowerCase(Locale.ROOT)) {
            case "", "active" -> Product.Status.ACTIVE;
            case "draft" -> Product.Status.DRAFT;
            case "archived" -> Product.Status.ARCHIVED;
            default -> throw wrong("Status", "active, draft or archived");
        };
    }

    boolean published() {
        return switch (cell("published").toLowerCase(Locale.ROOT)) {
            case "", "true" -> true;
            case "false" -> false;
            default -> throw wrong("Published", "true or false");
        };
    }

    IllegalArgumentException wrong(String shown, String expectation) {
        return wrong(shown, expectation, null);
    }

    private IllegalArgumentException wrong(
            String shown, String expectation, @Nullable Throwable cause) {
        String key = CsvColumns.key(shown);
        return new IllegalArgumentException(
                "%s, line %d: %s is \"%s\" (expected: %s)"
                        .formatted(file, line, shown, cell(key), expectation),
                cause);
    }
}
