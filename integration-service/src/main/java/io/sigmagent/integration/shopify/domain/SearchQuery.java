package io.sigmagent.integration.shopify.domain;

import io.sigmagent.integration.shopify.domain.StoreCall.ProductSearch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A query in Shopify's search syntax. What a customer wrote can't become syntax: a plain word stays
 * a word, everything else stands in quotes.
 */
public record SearchQuery(String text) {

    /** What customers may know of. */
    private static final String SOLD = "status:active published_status:published";

    private static final int MOST_WORDS = 12;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

    /** All products that are sold. */
    public static SearchQuery catalogue() {
        return new SearchQuery(SOLD);
    }

    /** Products for a need; every word must be found, as a word or as the start of one. */
    public static SearchQuery products(ProductSearch search) {
        List<String> parts = new ArrayList<>(List.of(SOLD));
        if (search.productType() != null) {
            parts.add("product_type:" + quoted(search.productType().strip()));
        }
        if (search.minPrice() != null) {
            parts.add("price:>=" + number(search.minPrice()));
        }
        if (search.maxPrice() != null) {
            parts.add("price:<=" + number(search.maxPrice()));
        }
        words(search.text()).stream().map(SearchQuery::word).forEach(parts::add);
        return new SearchQuery(String.join(" ", parts));
    }

    /** Orders of a name. */
    public static SearchQuery orders(OrderName name) {
        return new SearchQuery("name:" + quoted(name.text()));
    }

    /** What bears a tag. */
    public static SearchQuery tag(String tag) {
        return new SearchQuery("tag:" + quoted(tag));
    }

    /** Whether there is a word to rank products by. */
    public static boolean ranks(ProductSearch search) {
        return !words(search.text()).isEmpty();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(MOST_WORDS)
                .toList();
    }

    private static String word(String word) {
        boolean plain =
                PLAIN.matcher(word).matches() && !OPERATORS.contains(word.toUpperCase(Locale.ROOT));
        return plain ? word + "*" : quoted(word);
    }

    private static String number(BigDecimal price) {
        return price.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
