package io.sigmagent.integration.shopify.domain;

import static io.sigmagent.integration.shopify.domain.Samples.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.integration.shopify.domain.StoreCall.ProductSearch;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SearchQueryTest {

    private static final String SOLD = "status:active published_status:published";
    private static final Pattern HARMLESS =
            Pattern.compile(SOLD + "(?: (?:[\\p{L}\\p{N}]+\\*|\"(?:[^\"\\\\]|\\\\[\"\\\\])*\"))*");

    @Test
    void asksForSoldProductsOnly() {
        assertThat(SearchQuery.catalogue().text()).isEqualTo(SOLD);
        assertThat(SearchQuery.products(search("  ")).text()).isEqualTo(SOLD);
    }

    @Test
    void findsWordsByTheirStart() {
        assertThat(SearchQuery.products(search("gaming laptop")).text())
                .isEqualTo(SOLD + " gaming* laptop*");
    }

    @Test
    void narrowsByTypeAndPrice() {
        var search =
                new ProductSearch(
                        "",
                        " 13\" \\ Laptops ",
                        new BigDecimal("500.00"),
                        new BigDecimal("1E+3"),
                        5);

        assertThat(SearchQuery.products(search).text())
                .isEqualTo(SOLD + " product_type:\"13\\\" \\\\ Laptops\" price:>=500 price:<=1000");
    }

    @Test
    void quotesWhatCouldBeSyntax() {
        assertThat(SearchQuery.products(search("OR status:draft -usb \"x) not")).text())
                .isEqualTo(SOLD + " \"OR\" \"status:draft\" \"-usb\" \"\\\"x)\" \"not\"");
    }

    @Test
    void leavesOutWhatIsNoWord() {
        assertThat(SearchQuery.products(search("a ( ) * - : laptop")).text())
                .isEqualTo(SOLD + " a* laptop*");
    }

    @Property
    void noCustomerTextBecomesSyntax(@ForAll String text) {
        assertThat(HARMLESS.matcher(SearchQuery.products(search(text)).text()).matches()).isTrue();
    }

    @Test
    void asksForOrdersByQuotedName() {
        assertThat(SearchQuery.orders(new OrderName("#10\"01")).text())
                .isEqualTo("name:\"10\\\"01\"");
    }

    @Test
    void ranksOnlyWhereThereAreWords() {
        assertThat(SearchQuery.ranks(search("laptop"))).isTrue();
        assertThat(SearchQuery.ranks(search(" - "))).isFalse();
    }
}
