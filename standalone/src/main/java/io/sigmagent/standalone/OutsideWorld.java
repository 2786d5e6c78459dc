package io.sigmagent.standalone;

import io.sigmagent.standalone.simulators.shopify.ShopifySimulator;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outside systems that are simulated, and what the services must know to find them. */
final class OutsideWorld {

    private OutsideWorld() {}

    /**
     * A store with the demo catalogue, or with the shop's own; its product pages are those of the
     * demo store.
     */
    static ShopifySimulator store(LocalSettings settings) {
        return ShopifySimulator.start(
                ShopifySimulator.Settings.demo(Clock.systemUTC())
                        .withCatalogue(settings.catalogue())
                        .withShopUrl(URI.create("http://localhost:" + settings.port())));
    }

    /** Arguments of the services; none without a simulated store. */
    static List<String> arguments(@Nullable ShopifySimulator store) {
        if (store == null) {
            return List.of();
        }
        return List.of(
                "--SHOPIFY_SHOP_DOMAIN=" + store.url(),
                "--SHOPIFY_ACCESS_TOKEN="
                        + ShopifySimulator.Settings.demo(Clock.systemUTC()).accessToken(),
                "--GATEWAY_DEMO_PRODUCTS_URL=" + store.url() + "/demo/products.json");
    }
}
