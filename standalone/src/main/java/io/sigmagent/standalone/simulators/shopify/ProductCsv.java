package io.sigmagent.standalone.simulators.shopify;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads Shopify's product export; whatever is wrong is told with file, line and what is expected.
 */
final class ProductCsv {

    private static final Pattern WHOLE_LINE =
            Pattern.compile("(?i)start ?line (\\d+)|line:? (\\d+)");

    private final String file;
    private final Instant today;
    private final boolean drawsPictures;

    ProductCsv(String file, Instant today, boolean drawsPictures) {
        this.file = file;
        this.today = today;
        this.drawsPictures = drawsPictures;
    }

    List<Product> read(byte[] content) {
        try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(decode(content)))) {
            return products(parser);
        } catch (IOException | UncheckedIOException e) {
            String message = String.valueOf(e.getMessage());
            Matcher line = WHOLE_LINE.matcher(message);
            String place =
                    line.find() ? (line.group(1) == null ? line.group(2) : line.group(1)) : "?";
            throw new IllegalArgumentException(
                    "%s, line %s: %s (expected: CSV with every quote closed)"
                            .formatted(file, place, message),
                    e);
        }
    }

    private List<Product> products(CSVParser parser) {
        Map<String, ProductRows> byHandle = new LinkedHashMap<>();
        CsvColumns columns = null;
        ProductRows current = null;
        long line = 1;
        for (CSVRecord row : parser) {
            if (columns == null) {
                columns = header(row);
            } else if (!blank(row)) {
                CsvRow cells = new CsvRow(file, line, columns, row);
                String handle = cells.handle();
                if (!handle.isEmpty()) {
                    current =
                            byHandle.computeIfAbsent(handle, name -> new ProductRows(name, cells));
                } else if (current == null) {
                    throw cells.wrong(
                            "Handle", "a handle or a title in the first row of a product");
                }
                current.add(cells);
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (byHandle.isEmpty()) {
            throw new IllegalArgumentException(
                    file + ", line 1: no product (expected: a header and at least one row)");
        }
        return build(byHandle);
    }

    private CsvColumns header(CSVRecord row) {
        CsvColumns columns = CsvColumns.of(row);
        if (!columns.missing().isEmpty()) {
            throw new IllegalArgumentException(
                    "%s, line 1: no column %s (expected: the header of a Shopify product export; found: %s)"
                            .formatted(
                                    file,
                                    String.join(", ", columns.missing()),
                                    shortened(String.join(",", row.toList()))));
        }
        return columns;
    }

    private List<Product> build(Map<String, ProductRows> rows) {
        List<Product> products = new ArrayList<>();
        int place = 0;
        for (ProductRows row : rows.values()) {
            // Earlier rows are older products; the newest is ten days old.
            Instant createdAt = today.minusSeconds(86_400L * (10 + rows.size() - place++));
            products.add(row.build(createdAt, drawsPictures));
        }
        return products;
    }

    private String decode(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            String text = decoder.decode(bytes).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            long line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            throw new IllegalArgumentException(
                    "%s, line %d: not UTF-8 (expected: a CSV file saved as UTF-8)"
                            .formatted(file, line),
                    e);
        }
    }

    private static boolean blank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
