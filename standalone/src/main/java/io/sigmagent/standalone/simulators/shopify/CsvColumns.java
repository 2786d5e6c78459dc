package io.sigmagent.standalone.simulators.shopify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * Where which column stands: the names of the classic export and of the newer one, and columns of
 * metafields.
 */
final class CsvColumns {

    private static final Pattern METAFIELD =
            Pattern.compile("\\(product\\.metafields\\.([^.]+)\\.([^.)]+)\\)\\s*$");

    /** Newer name to classic name; both are read without regard to case. */
    private static final Map<String, String> NEWER =
            Map.ofEntries(
                    Map.entry("url handle", "handle"),
                    Map.entry("description", "body (html)"),
                    Map.entry("published on online store", "published"),
                    Map.entry("sku", "variant sku"),
                    Map.entry("barcode", "variant barcode"),
                    Map.entry("price", "variant price"),
                    Map.entry("compare-at price", "variant compare at price"),
                    Map.entry("inventory tracker", "variant inventory tracker"),
                    Map.entry("inventory quantity", "variant inventory qty"),
                    Map.entry("continue selling when out of stock", "variant inventory policy"),
                    Map.entry("product image url", "image src"));

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> metafields = new LinkedHashMap<>();
    private final int width;

    private CsvColumns(CSVRecord header) {
        width = header.size();
        for (int i = 0; i < width; i++) {
            String name = header.get(i).strip();
            Matcher metafield = METAFIELD.matcher(name);
            if (metafield.find()) {
                metafields.put(metafield.group(1) + "." + metafield.group(2), i);
            } else {
                String lower = name.toLowerCase(Locale.ROOT);
                places.putIfAbsent(NEWER.getOrDefault(lower, lower), i);
            }
        }
    }

    static CsvColumns of(CSVRecord header) {
        return new CsvColumns(header);
    }

    /** The names of needed columns that are not there. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        require(missing, "title", "Title");
        require(missing, "variant price", "Variant Price (or Price)");
        return missing;
    }

    /** The key of a classic column name. */
    static String key(String shown) {
        return shown.toLowerCase(Locale.ROOT);
    }

    int width() {
        return width;
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /** The cell, stripped; empty when the column or the cell is missing. */
    String cell(CSVRecord row, String name) {
        return at(row, places.getOrDefault(name, -1));
    }

    Map<String, String> metafields(CSVRecord row) {
        Map<String, String> found = new LinkedHashMap<>();
        metafields.forEach((name, place) -> {
            String value = at(row, place);
            if (!value.isEmpty()) {
                found.put(name, value);
            }
        });
        return found;
    }

    private static String at(CSVRecord row, int place) {
        return place >= 0 && place < row.size() ? row.get(place).strip() : "";
    }

    private void require(List<String> missing, String name, String shown) {
        if (!has(name)) {
            missing.add(shown);
        }
    }
}
