package io.sigmagent.integration;

import io.sigmagent.integration.shopify.domain.ShopAddress;
import io.sigmagent.kit.settings.WrongSetting;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Settings of the service, checked when it starts. */
@ConfigurationProperties("sigmagent.integration")
public record IntegrationProperties(Shopify shopify) {

    /**
     * The store.
     *
     * @param shopDomain the shop's name; empty = no store
     * @param accessToken permanent token; empty = client credentials
     * @param clientId of the app, for client credentials
     * @param clientSecret of the app, for client credentials
     * @param apiVersion of the Admin API
     * @param specificationNamespace namespace of the metafields that are specifications; empty =
     *     none
     * @param pageSize products in one query, 1 to 100
     * @param callsAtOnce requests in work at once, 1 to 256
     */
    public record Shopify(
            String shopDomain,
            String accessToken,
            String clientId,
            String clientSecret,
            String apiVersion,
            String specificationNamespace,
            int pageSize,
            int callsAtOnce) {

        private static final Pattern VERSION = Pattern.compile("20\\d\\d-(01|04|07|10)");
        private static final int LARGEST_PAGE = 100;
        private static final int MOST_CALLS = 256;

        public Shopify {
            if (!VERSION.matcher(apiVersion).matches()) {
                throw new WrongSetting(
                        "SHOPIFY_API_VERSION", apiVersion, "a quarter's version such as 2026-07");
            }
            check("page-size", pageSize, LARGEST_PAGE);
            check("calls-at-once", callsAtOnce, MOST_CALLS);
            boolean hasToken = !accessToken.isBlank();
            boolean hasClient = !clientId.isBlank() && !clientSecret.isBlank();
            if (!shopDomain.isBlank()) {
                checkAddress(shopDomain);
                checkAccess(hasToken, hasClient);
            }
        }

        /** Whether there is a store. */
        public boolean isConfigured() {
            return !shopDomain.isBlank();
        }

        /** Whether tokens are asked for with the app's credentials. */
        public boolean usesClientCredentials() {
            return accessToken.isBlank();
        }

        /** Where the store is. */
        public ShopAddress address() {
            return ShopAddress.of(shopDomain);
        }

        @Override
        public String toString() {
            return "Shopify[shopDomain=" + shopDomain + ", apiVersion=" + apiVersion + "]";
        }

        private static void check(String key, int value, int most) {
            if (value < 1 || value > most) {
                throw new WrongSetting(
                        "sigmagent.integration.shopify." + key,
                        Integer.toString(value),
                        "1 to " + most);
            }
        }

        private static void checkAddress(String domain) {
            try {
                var _ = ShopAddress.of(domain);
            } catch (IllegalArgumentException e) {
                throw new WrongSetting("SHOPIFY_SHOP_DOMAIN", domain, ShopAddress.EXPECTED);
            }
        }

        private static void checkAccess(boolean hasToken, boolean hasClient) {
            if (!hasToken && !hasClient) {
                throw new WrongSetting(
                        "SHOPIFY_ACCESS_TOKEN",
                        "empty",
                        "a token, or SHOPIFY_CLIENT_ID and SHOPIFY_CLIENT_SECRET");
            }
        }
    }
}
