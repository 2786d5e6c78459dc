package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of one product: the first tells what it is, every one may add a variant or a picture.
 */
final class ProductRows {

    private static final int OPTIONS = 3;

    private final String handle;
    private final CsvRow first;
    private final List<String> optionNames = new ArrayList<>();
    private final Map<String, Variant> variants = new LinkedHashMap<>();
    private final Set<String> images = new LinkedHashSet<>();

    ProductRows(String handle, CsvRow first) {
        this.handle = handle;
        this.first = first;
        if (first.cell("title").isEmpty()) {
            throw first.wrong("Title", "a title in the first row of product " + handle);
        }
        for (int i = 1; i <= OPTIONS; i++) {
            String name = first.cell("option" + i + " name");
            if (!name.isEmpty()) {
                optionNames.add(name);
            }
        }
    }

    void add(CsvRow row) {
        String image = row.cell("image src");
        if (!image.isEmpty()) {
            images.add(image);
        }
        boolean holdsVariant =
                !row.cell("option1 value").isEmpty()
                        || !row.cell("variant price").isEmpty()
                        || !row.cell("variant sku").isEmpty();
        if (row.equals(first) || holdsVariant) {
            addVariant(row);
        }
    }

    Product build(Instant createdAt, boolean drawsPicture) {
        return new Product(
                Gid.stable(7_000_000_000_000L, handle),
                handle,
                first.cell("title"),
                first.cell("body (html)"),
                first.cell("vendor"),
                first.cell("type"),
                tags(),
                first.status(),
                first.published(),
                options(),
                List.copyOf(variants.values()),
                drawsPicture && images.isEmpty()
                        ? List.of("/images/" + handle + ".svg")
                        : List.copyOf(images),
                first.metafields(),
                createdAt);
    }

    private void addVariant(CsvRow row) {
        BigDecimal price = row.amountOrNull("variant price", "Variant Price");
        if (price == null) {
            throw row.wrong("Variant Price", "a price such as 1299.00 for every variant");
        }
        Map<String, String> options = optionsOf(row);
        String title = options.isEmpty() ? "Default Title" : String.join(" / ", options.values());
        Variant variant =
                new Variant(
                        Gid.stable(40_000_000_000_000L, handle + "/" + title),
                        title,
                        row.textOrNull("variant sku"),
                        row.textOrNull("variant barcode"),
                        price,
                        row.amountOrNull("variant compare at price", "Variant Compare At Price"),
                        row.amountOrNull("cost per item", "Cost per item"),
                        row.pieces(),
                        row.sellsWithoutStock(),
                        options);
        if (variants.putIfAbsent(title, variant) != null) {
            throw row.wrong(
                    "Option1 Value", "options that differ from every other variant of " + handle);
        }
    }

    private Map<String, String> optionsOf(CsvRow row) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < optionNames.size(); i++) {
            String value = row.cell("option" + (i + 1) + " value");
            boolean onlyVariant =
                    optionNames.get(i).equals("Title") && value.equals("Default Title");
            if (value.isEmpty()) {
                throw row.wrong(
                        "Option" + (i + 1) + " Value",
                        "a value of the option " + optionNames.get(i));
            }
            if (!onlyVariant) {
                options.put(optionNames.get(i), value);
            }
        }
        return options;
    }

    private Map<String, List<String>> options() {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (Variant variant : variants.values()) {
            variant.options()
                    .forEach((name, value) -> {
                        List<String> values =
                                options.computeIfAbsent(name, any -> new ArrayList<>());
                        if (!values.contains(value)) {
                            values.add(value);
                        }
                    });
        }
        return options.isEmpty() ? Map.of("Title", List.of("Default Title")) : options;
    }

    private List<String> tags() {
        return Arrays.stream(first.cell("tags").split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
