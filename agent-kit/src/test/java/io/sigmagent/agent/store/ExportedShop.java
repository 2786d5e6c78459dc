package io.sigmagent.agent.store;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A shop of which only its product export is known, with the figures to judge answers by. */
public final class ExportedShop {

    private static final Pattern LINE =
            Pattern.compile("\\s*([^:.!?]{1,40}?)\\s*:\\s+(\\S.*?)\\s*");

    private final String currency;
    private final Map<String, List<CSVRecord>> rows = new LinkedHashMap<>();

    private ExportedShop(String currency) {
        this.currency = currency;
    }

    /** The export of that name on the class path; the currency is not in it. */
    public static ExportedShop read(String file, String currency) {
        ExportedShop shop = new ExportedShop(currency);
        try (var in =
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        ExportedShop.class.getResourceAsStream(file), file),
                                StandardCharsets.UTF_8);
                var csv =
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(in)) {
            csv.forEach(row ->
                    shop.rows.computeIfAbsent(row.get("Handle"), _ -> new ArrayList<>()).add(row));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return shop;
    }

    /** A store that sells what the export says is sold. */
    public InMemoryStore store() {
        return new InMemoryStore()
                .inCurrency(currency)
                .selling(
                        rows.values().stream()
                                .filter(product -> isSold(product.getFirst()))
                                .map(this::product)
                                .toArray(Product[]::new));
    }

    /**
     * Variant prices that a customer may pay for products whose handle begins so: in stock, at most
     * so much. By product id.
     */
    public Map<String, List<Money>> payable(String kind, Money most) {
        Map<String, List<Money>> payable = new LinkedHashMap<>();
        rows.forEach((handle, product) -> {
            List<Money> prices =
                    product.stream()
                            .filter(row -> Integer.parseInt(row.get("Variant Inventory Qty")) > 0)
                            .map(row -> Money.of(row.get("Variant Price"), currency))
                            .filter(price -> price.compareTo(most) <= 0)
                            .toList();
            if (handle.startsWith(kind + "-") && isSold(product.getFirst()) && !prices.isEmpty()) {
                payable.put("gid://shopify/Product/" + handle, prices);
            }
        });
        return payable;
    }

    private static boolean isSold(CSVRecord first) {
        return first.get("Status").equals("active") && first.get("Published").equals("TRUE");
    }

    private Product product(List<CSVRecord> product) {
        CSVRecord first = product.getFirst();
        String handle = first.get("Handle");
        String description = text(first.get("Body (HTML)"));
        return new Product(
                "gid://shopify/Product/" + handle,
                first.get("Title"),
                handle,
                first.get("Vendor"),
                first.get("Type"),
                Arrays.stream(first.get("Tags").split(",", -1)).map(String::strip).toList(),
                description,
                specifications(description),
                null,
                null,
                product.stream().map(row -> variant(row, first)).toList());
    }

    private Variant variant(CSVRecord row, CSVRecord first) {
        String option = row.get("Option1 Value");
        int pieces = Integer.parseInt(row.get("Variant Inventory Qty"));
        String before = row.get("Variant Compare At Price");
        return new Variant(
                "gid://shopify/ProductVariant/" + row.get("Variant SKU"),
                option,
                row.get("Variant SKU"),
                Money.of(row.get("Variant Price"), currency),
                before.isEmpty() ? null : Money.of(before, currency),
                pieces > 0,
                pieces,
                option.equals("Default Title")
                        ? Map.of()
                        : Map.of(first.get("Option1 Name"), option),
                null);
    }

    private static String text(String html) {
        return html.replaceAll("(?is)<(script|style)\\b.*?</\\1>", "")
                .replaceAll("(?i)</td>\\s*<td>", ": ")
                .replaceAll("(?i)</(?:p|li|tr|div)>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&nbsp;", " ");
    }

    private static Map<String, String> specifications(String description) {
        Map<String, String> lines = new LinkedHashMap<>();
        description
                .lines()
                .map(LINE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .forEach(line -> lines.putIfAbsent(line.group(1), line.group(2)));
        return lines;
    }
}
