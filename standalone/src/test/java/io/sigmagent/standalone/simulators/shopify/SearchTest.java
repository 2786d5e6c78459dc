package io.sigmagent.standalone.simulators.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search syntax, over four things. */
class SearchTest {

    private record Thing(String name, String type, List<String> tags, String price, String day) {}

    private static final List<Thing> THINGS =
            List.of(
                    new Thing(
                            "Aero Laptop",
                            "Gaming Laptops",
                            List.of("gaming", "sale"),
                            "999.00",
                            "2026-03-01"),
                    new Thing(
                            "Bolt Laptop",
                            "Ultrabooks",
                            List.of("travel"),
                            "1500.00",
                            "2026-03-02"),
                    new Thing(
                            "Café Speaker",
                            "Speakers",
                            List.of("music", "sale"),
                            "49.90",
                            "2026-03-03"),
                    new Thing(
                            "Dune X15-Pro Monitor",
                            "Monitors",
                            List.of("gaming"),
                            "249.00",
                            "2026-03-04"));

    private static final Search<Thing> SEARCH =
            new Search<Thing>(thing ->
                    List.of(thing.name(), thing.type(), String.join(" ; ", thing.tags())))
                    .text("title", thing -> List.of(thing.name()))
                    .text("product_type", thing -> List.of(thing.type()))
                    .keyword("tag", Thing::tags)
                    .number("price", thing -> List.of(new BigDecimal(thing.price())))
                    .time("created_at", thing -> Instant.parse(thing.day() + "T00:00:00Z"));

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|ABCD",
                "laptop|AB",
                "LAPTOP aero|A",
                "lap|``",
                "lap*|AB",
                "laptop OR speaker|ABC",
                "laptop AND gaming|A",
                "laptop NOT gaming|B",
                "laptop -tag:gaming|B",
                "-laptop|CD",
                "cafe|C",
                "x15-pro|D",
                "\"x15 pro\"|D",
                "\"pro x15\"|``",
                "tag:sale|AC",
                "tag:SALE,travel|ABC",
                "tag:sal|``",
                "tag:sal*|AC",
                "product_type:'Gaming Laptops'|A",
                "product_type:\"Gaming Laptops\"|A",
                "product_type:laptops|A",
                "title:*eak*|C",
                "price:<=1500|ABCD",
                "price:<1500|ACD",
                "price:>=249 price:<1000|AD",
                "price:999|A",
                "price:cheap|``",
                "created_at:>=2026-03-03|CD",
                "created_at:<'2026-03-02T00:00:00Z'|A",
                "(laptop OR monitor) AND tag:gaming|AD",
                "laptop OR monitor AND tag:gaming|ABD",
                "NOT (laptop OR monitor)|C",
                "(laptop|AB",
                "laptop)|AB",
                "\"aero laptop|A",
                "title:\\(aero|A",
                "unknown:thing laptop|AB"
            })
    void finds(String query, String expected) {
        SearchTerm term = SearchParser.parse(query == null ? "" : query);

        String found = "";
        for (Thing thing : THINGS) {
            found += SEARCH.matches(thing, term) ? thing.name().substring(0, 1) : "";
        }

        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }
}
