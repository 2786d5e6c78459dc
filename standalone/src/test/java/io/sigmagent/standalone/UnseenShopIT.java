package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.standalone.Gateway.Answer;
import io.sigmagent.standalone.simulators.shopify.Product;
import io.sigmagent.standalone.simulators.shopify.Variant;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * A product export that nobody prepared for, in place of the demo catalogue: customers with a need
 * and a budget get what fits at its true price, in their language, or are told that nothing fits.
 */
@Timeout(180)
class UnseenShopIT {

    private static final String QUESTIONS =
            "../agent-kit/src/test/resources/unseen-shop/questions.txt";
    private static final Path EXPORT =
            Path.of("../agent-kit/src/test/resources/unseen-shop/products.csv").toAbsolutePath();

    private static Optional<RunningProduct> product = Optional.empty();
    private static int asked;

    @BeforeAll
    static void start() {
        product =
                Optional.of(
                        RunningProduct.start(
                                RunningProduct.freshData("unseen-shop"), Optional.of(EXPORT)));
    }

    @AfterAll
    static void stop() {
        product.ifPresent(RunningProduct::stop);
    }

    @ParameterizedTest
    @CsvFileSource(files = QUESTIONS, delimiter = '|')
    void showsOnlyWhatFitsAtItsTruePrice(
            String language, String kind, BigDecimal most, String words) {
        RunningProduct shop = product.orElseThrow();
        Set<String> right =
                shop.store().catalogue().products().stream()
                        .filter(Product::visible)
                        .filter(one -> one.handle().startsWith(kind + "-"))
                        .filter(one -> payable(one, most).findAny().isPresent())
                        .map(Product::handle)
                        .collect(Collectors.toSet());

        Answer answer = shop.gateway().say("unseen-" + ++asked, words.replace('¤', '$'));

        List<Product> shown = new Shelf(shop.store()).recommended(answer);
        assertThat(answer.agent()).as(answer.text()).isEqualTo("sbdr_agent");
        assertThat(shown.isEmpty()).as(answer.text()).isEqualTo(right.isEmpty());
        assertThat(shown).extracting(Product::handle).as(answer.text()).isSubsetOf(right);
        assertThat(shown)
                .allSatisfy(one -> assertThat(answer.text()).contains(one.title()))
                .allSatisfy(one ->
                        assertThat(payable(one, most).map(Shelf::dollars))
                                .as(answer.text())
                                .anyMatch(answer.text()::contains));
        assertThat(shown.isEmpty() || onlyTruePrices(answer, shown, most))
                .as(answer.text())
                .isTrue();
        assertThat(answer.text()).contains(greeting(language));
    }

    private static Stream<BigDecimal> payable(Product product, BigDecimal most) {
        return product.variants().stream()
                .filter(Variant::availableForSale)
                .map(Variant::price)
                .filter(price -> price.compareTo(most) <= 0);
    }

    private static boolean onlyTruePrices(Answer answer, List<Product> shown, BigDecimal most) {
        return Shelf.prices(answer.text()).stream()
                .allMatch(price ->
                        price.compareTo(most) == 0
                                || shown.stream()
                                        .flatMap(one -> one.variants().stream())
                                        .flatMap(one -> Stream.of(one.price(), one.compareAt()))
                                        .filter(Objects::nonNull)
                                        .anyMatch(known -> known.compareTo(price) == 0));
    }

    /** What every first answer in that language holds. */
    private static String greeting(String language) {
        return switch (language) {
            case "es" -> "asistente de IA";
            case "fr" -> "assistant IA";
            default -> "AI assistant";
        };
    }
}
