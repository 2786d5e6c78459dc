package io.sigmagent.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.integration.IntegrationProperties.Shopify;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

class IntegrationSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "shopifyRequests-in-0,shopify.requests",
        "shopifyResults,shopify.results",
        "facts,analytics.events"
    })
    void namesTopicsAsTheSchemasDo(String binding, String topic) throws Exception {
        assertThat(setting("spring.cloud.stream.bindings." + binding + ".destination"))
                .isEqualTo(topic);
        assertThat(Topics.all()).extracting(Topic::name).contains(topic);
    }

    @Test
    void readsAsOneGroup() throws Exception {
        assertThat(setting("spring.cloud.stream.bindings.shopifyRequests-in-0.group"))
                .isEqualTo("integration-service");
    }

    @Test
    void startsWithoutAStore() {
        assertThat(shopify("", "", "", "", "2026-07", 20, 32).isConfigured()).isFalse();
    }

    @Test
    void takesATokenOrCredentials() {
        assertThat(shopify("demo", "shpat", "", "", "2026-07", 20, 32).usesClientCredentials())
                .isFalse();
        assertThat(shopify("demo", "", "id", "secret", "2026-07", 20, 32).usesClientCredentials())
                .isTrue();
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> shopify("demo", "", "id", "", "2026-07", 20, 32))
                .hasMessageContaining("SHOPIFY_ACCESS_TOKEN: empty (expected: a token, or");
        assertThatThrownBy(() -> shopify("demo", "shpat", "", "", "2026-06", 20, 32))
                .hasMessageContaining("SHOPIFY_API_VERSION: 2026-06");
        assertThatThrownBy(() -> shopify("http://shop", "shpat", "", "", "2026-07", 20, 32))
                .hasMessageContaining("SHOPIFY_SHOP_DOMAIN: http://shop");
        assertThatThrownBy(() -> shopify("demo", "shpat", "", "", "2026-07", 0, 32))
                .hasMessageContaining("page-size: 0 (expected: 1 to 100)");
        assertThatThrownBy(() -> shopify("demo", "shpat", "", "", "2026-07", 20, 999))
                .hasMessageContaining("calls-at-once: 999");
    }

    @Test
    void printsNoSecret() {
        assertThat(shopify("demo", "shpat_x", "id", "hush", "2026-07", 20, 32).toString())
                .doesNotContain("shpat_x", "hush");
    }

    private static Shopify shopify(
            String domain,
            String token,
            String id,
            String secret,
            String version,
            int page,
            int calls) {
        return new Shopify(domain, token, id, secret, version, "specs", page, calls);
    }

    private static String setting(String key) throws Exception {
        List<PropertySource<?>> files =
                new YamlPropertySourceLoader()
                        .load("yml", new ClassPathResource("integration-service.yml"));
        return Objects.requireNonNull(files.getFirst().getProperty(key)).toString();
    }
}
