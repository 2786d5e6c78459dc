package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.standalone.Gateway.Answer;
import io.sigmagent.standalone.simulators.shopify.Product;
import io.sigmagent.standalone.simulators.shopify.ShopifySimulator;
import io.sigmagent.standalone.simulators.shopify.Variant;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the store really sells: the judge of what an agent says about it. */
final class Shelf {

    private static final Pattern PRODUCT = Pattern.compile("gid://shopify/Product/(\\d+)");
    private static final Pattern PRICE = Pattern.compile("\\$\\s?(\\d[\\d,]*(?:\\.\\d\\d)?)");

    private final List<Product> products;

    Shelf(ShopifySimulator store) {
        products = store.catalogue().products();
    }

    /** Products that an answer recommends. */
    List<Product> recommended(Answer answer) {
        return answer.actions().stream()
                .filter(action -> action.startsWith("recommended:"))
                .map(PRODUCT::matcher)
                .filter(Matcher::find)
                .map(found -> Long.parseLong(found.group(1)))
                .map(id -> byId(id).orElseThrow())
                .toList();
    }

    /**
     * Fails unless it recommends something, all of that kind and within that price, and says only
     * true prices.
     */
    void assertTrue(Answer answer, String kind, int maxPrice) {
        List<Product> shown = recommended(answer);
        assertThat(shown).as(answer.text()).isNotEmpty();
        for (Product product : shown) {
            assertThat(words(product)).as(product.title()).contains(kind);
            assertThat(cheapestAvailable(product))
                    .as(product.title())
                    .isLessThanOrEqualTo(BigDecimal.valueOf(maxPrice));
            assertThat(answer.text()).contains(product.title());
        }
        assertThat(prices(answer.text()))
                .as(answer.text())
                .allSatisfy(price ->
                        assertThat(
                                        Stream.concat(
                                                truePrices(shown),
                                                Stream.of(BigDecimal.valueOf(maxPrice))))
                                .anyMatch(known -> known.compareTo(price) == 0));
    }

    /** Fails if it recommends something. */
    void assertNothing(Answer answer) {
        assertThat(recommended(answer)).as(answer.text()).isEmpty();
    }

    /** Every price that a text names. */
    static List<BigDecimal> prices(String text) {
        return PRICE.matcher(text)
                .results()
                .map(found -> new BigDecimal(found.group(1).replace(",", "")))
                .toList();
    }

    static String dollars(BigDecimal amount) {
        return NumberFormat.getCurrencyInstance(Locale.US).format(amount);
    }

    private static Stream<BigDecimal> truePrices(List<Product> shown) {
        return shown.stream()
                .flatMap(product -> product.variants().stream())
                .flatMap(variant -> Stream.of(variant.price(), variant.compareAt()))
                .filter(Objects::nonNull);
    }

    private static BigDecimal cheapestAvailable(Product product) {
        return product.variants().stream()
                .filter(Variant::availableForSale)
                .map(Variant::price)
                .min(BigDecimal::compareTo)
                .orElseGet(product::minPrice);
    }

    private static String words(Product product) {
        return (product.type() + " " + product.title() + " " + product.tags())
                .toLowerCase(Locale.ROOT);
    }

    private Optional<Product> byId(long id) {
        return products.stream().filter(product -> product.id() == id).findFirst();
    }
}
