package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.Variant;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the catalogue says of one variant: the product's specifications, overruled by the variant's
 * options.
 */
public final class SpecSheet {

    private static final Pattern NEGATIVE =
            Pattern.compile(
                    "(?i)(?:no|none|without|not .*|n/a|-|(?:via |by )?phone|sold"
                            + " separately|separate)\\.?");
    private static final Pattern INCHES =
            Pattern.compile("(\\d{1,3}(?:[.,]\\d)?)(?:[ -]?inch|\"|''|″|”)");

    private final Product product;
    private final Map<String, String> lines;

    private SpecSheet(Product product, Map<String, String> lines) {
        this.product = product;
        this.lines = lines;
    }

    /** The sheet of that variant. */
    public static SpecSheet of(Product product, Variant variant) {
        Map<String, String> lines = new LinkedHashMap<>(product.specifications());
        variant.options().forEach((name, value) -> overrule(lines, name, value));
        return new SpecSheet(product, lines);
    }

    private static void overrule(Map<String, String> lines, String name, String value) {
        if (!name.equalsIgnoreCase("Title")) {
            String key =
                    lines.keySet().stream()
                            .filter(known -> known.equalsIgnoreCase(name))
                            .findFirst()
                            .orElse(name);
            lines.merge(key, value, (general, own) -> general.startsWith(own) ? general : own);
        }
    }

    /** Name to value, in the catalogue's order. */
    public Map<String, String> lines() {
        return lines;
    }

    /** The line whose name matches. */
    public Optional<Entry<String, String>> line(Pattern name) {
        return lines.entrySet().stream()
                .filter(entry -> name.matcher(entry.getKey()).find())
                .findFirst();
    }

    /** Whether a line with such a name is there. */
    boolean knows(Pattern name) {
        return line(name).isPresent();
    }

    /** The greatest number that a pattern finds in the lines of that name. */
    Optional<BigDecimal> greatest(Pattern name, Pattern number) {
        return lines.entrySet().stream()
                .filter(entry -> name.matcher(entry.getKey()).find())
                .flatMap(entry -> number.matcher(entry.getValue()).results())
                .map(match -> new BigDecimal(match.group(1).replace(',', '.')))
                .max(Comparator.naturalOrder());
    }

    /** Screen size in inches. */
    public Optional<BigDecimal> inches() {
        for (Entry<String, String> line : lines.entrySet()) {
            Matcher m = INCHES.matcher(line.getValue());
            if (line.getKey().matches("(?i).*(?:screen|display|size|diagonal).*") && m.find()) {
                return Optional.of(new BigDecimal(m.group(1).replace(',', '.')));
            }
        }
        Matcher title = INCHES.matcher(product.title());
        return title.find()
                ? Optional.of(new BigDecimal(title.group(1).replace(',', '.')))
                : Optional.empty();
    }

    /**
     * Whether the product is said to have it: in a line that does not deny it, in title, tags or
     * description.
     */
    boolean says(Pattern feature) {
        boolean inLines =
                lines.entrySet().stream()
                        .anyMatch(line ->
                                feature.matcher(line.getKey() + ": " + line.getValue()).find()
                                        && !NEGATIVE.matcher(line.getValue()).matches());
        return inLines || (!denies(feature) && feature.matcher(prose()).find());
    }

    /** Whether a line of that name says no. */
    boolean denies(Pattern feature) {
        return lines.entrySet().stream()
                .anyMatch(line ->
                        feature.matcher(line.getKey()).find()
                                && NEGATIVE.matcher(line.getValue()).matches());
    }

    private String prose() {
        return String.join(
                " . ", product.title(), String.join(" . ", product.tags()), product.description());
    }

    /** Title, type and tags in lower case. */
    static String labels(Product product) {
        return (product.title()
                        + " . "
                        + product.productType()
                        + " . "
                        + String.join(" . ", product.tags()))
                .toLowerCase(Locale.ROOT);
    }
}
