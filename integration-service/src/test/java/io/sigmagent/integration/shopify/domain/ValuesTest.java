package io.sigmagent.integration.shopify.domain;

import static io.sigmagent.integration.shopify.domain.Samples.NOW;
import static io.sigmagent.integration.shopify.domain.Samples.product;
import static io.sigmagent.integration.shopify.domain.Samples.request;
import static io.sigmagent.integration.shopify.domain.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.integration.shopify.domain.StoreCall.CatalogueOverview;
import io.sigmagent.integration.shopify.domain.StoreCall.ProductLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.ProductSearch;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "1001,#1001,true",
        "#1001,#1001,true",
        "1001,EU-1001,true",
        "eu1001,EU-1001,true",
        "1001,#10011,false",
        "1001,#1002,false",
        "EU-1001,#1001,false",
        "US1001,EU1001,false"
    })
    void knowsOrderNamesAsPeopleWriteThem(String asked, String found, boolean same) {
        assertThat(new OrderName(asked).means(new OrderName(found))).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "#", "--", "12345678901234567890123456789012345678901"})
    void refusesWhatIsNoOrderName(String text) {
        assertThat(OrderName.isName(text)).isFalse();
        assertThatThrownBy(() -> new OrderName(text)).hasMessageContaining("expected: 1 to 40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bob", "@example.com", "bob@", "bob smith@example.com"})
    void refusesWhatIsNoEmail(String text) {
        assertThat(Email.isAddress(text)).isFalse();
        assertThatThrownBy(() -> new Email(text)).hasMessageContaining("expected: name@host");
    }

    @Test
    void refusesAnEmailThatIsTooLong() {
        assertThat(Email.isAddress("a".repeat(250) + "@b.example")).isFalse();
    }

    @Test
    void neverPrintsAnEmail() {
        assertThat(new Email("bob@example.com").toString()).doesNotContain("bob");
    }

    @ParameterizedTest
    @CsvSource({
        "my-shop,https://my-shop.myshopify.com,false",
        "my-shop.myshopify.com,https://my-shop.myshopify.com,false",
        "https://my-shop.myshopify.com/,https://my-shop.myshopify.com,false",
        "http://127.0.0.1:8011,http://127.0.0.1:8011,true",
        "http://localhost:8011/,http://localhost:8011,true"
    })
    void findsTheShop(String domain, String base, boolean simulated) {
        ShopAddress address = ShopAddress.of(domain);

        assertThat(address.base()).hasToString(base);
        assertThat(address.simulated()).isEqualTo(simulated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://my-shop.myshopify.com", "evil.example", "http://10.0.0.1:80"})
    void sendsTheTokenNowhereElse(String domain) {
        assertThatThrownBy(() -> ShopAddress.of(domain))
                .hasMessageContaining(domain)
                .hasMessageContaining("expected: name");
    }

    @ParameterizedTest
    @CsvSource({
        "500,1000,Laptops,true",
        "900,1000,Laptops,true",
        "901,1000,Laptops,false",
        "100,699,Laptops,false",
        "100,700,laptops,true",
        "100,700,Phones,false",
        ",,,true"
    })
    void looksAtPricesAndTypeItself(BigDecimal min, BigDecimal max, String type, boolean fits) {
        var search = new ProductSearch("", type, min, max, 10);

        assertThat(search.fits(product("One", "Laptops", "700", "900"))).isEqualTo(fits);
    }

    @Test
    void refusesValuesThatMakeNoSense() {
        assertThatThrownBy(() -> new ProductSearch("", null, null, null, 0))
                .hasMessageContaining("limit: 0 (expected: 1 to 50)");
        assertThatThrownBy(() -> new ProductSearch("", null, null, null, 51))
                .hasMessageContaining("limit: 51");
        assertThatThrownBy(() -> new ProductLookup("gid://shopify/Order/1"))
                .hasMessageContaining("expected: gid://shopify/Product/");
        assertThatThrownBy(() -> usd("-1")).hasMessageContaining("amount: -1 (expected: >= 0)");
        Product one = product("One", "Laptops", "1", "1");
        assertThatThrownBy(() ->
                        new Product(
                                one.id(),
                                one.title(),
                                one.handle(),
                                one.vendor(),
                                one.productType(),
                                one.tags(),
                                one.description(),
                                one.specifications(),
                                one.cheapest(),
                                one.dearest(),
                                one.sold(),
                                one.url(),
                                one.imageUrl(),
                                List.of()))
                .hasMessageContaining("expected: at least one");
    }

    @Test
    void isLateFromTheDeadlineOn() {
        StoreRequest request = request(new CatalogueOverview(), NOW);

        assertThat(request.isLate(NOW.minusMillis(1))).isFalse();
        assertThat(request.isLate(NOW)).isTrue();
    }
}
