package io.sigmagent.standalone;

import io.sigmagent.standalone.simulators.openai.OpenAiSimulator;
import io.sigmagent.standalone.simulators.openai.ShopAssistant;
import io.sigmagent.standalone.simulators.shopify.ShopifySimulator;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outside systems that are simulated.
 *
 * @param store a store with the demo catalogue, or with the shop's own; its product pages are those
 *     of the demo store; null = not simulated
 * @param model an OpenAI-compatible model; null = not simulated
 */
record OutsideWorld(@Nullable ShopifySimulator store, @Nullable OpenAiSimulator model) {

    /** Starts what the settings want simulated. */
    static OutsideWorld start(LocalSettings settings, Opened opened) {
        return new OutsideWorld(
                settings.simulated() ? opened.keep(simulatedStore(settings)) : null,
                settings.simulatedModel() ? opened.keep(simulatedModel()) : null);
    }

    private static ShopifySimulator simulatedStore(LocalSettings settings) {
        return ShopifySimulator.start(
                ShopifySimulator.Settings.demo(Clock.systemUTC())
                        .withCatalogue(settings.catalogue())
                        .withShopUrl(URI.create("http://localhost:" + settings.port())));
    }

    private static OpenAiSimulator simulatedModel() {
        return OpenAiSimulator.start(
                OpenAiSimulator.Settings.demo(), new ShopAssistant(), Clock.systemUTC());
    }

    /** What the services must know to find them. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (store != null) {
            arguments.add("--SHOPIFY_SHOP_DOMAIN=" + store.url());
            arguments.add(
                    "--SHOPIFY_ACCESS_TOKEN="
                            + ShopifySimulator.Settings.demo(Clock.systemUTC()).accessToken());
            arguments.add("--GATEWAY_DEMO_PRODUCTS_URL=" + store.url() + "/demo/products.json");
        }
        if (model != null) {
            arguments.add("--OPENAI_BASE_URL=" + model.url());
            arguments.add("--OPENAI_API_KEY=" + OpenAiSimulator.Settings.demo().apiKey());
        }
        return arguments;
    }
}
