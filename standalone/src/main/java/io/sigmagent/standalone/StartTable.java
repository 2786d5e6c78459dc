package io.sigmagent.standalone;

import io.sigmagent.standalone.simulators.shopify.ShopifySimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person needs to know once everything runs. */
final class StartTable {

    private StartTable() {}

    static String of(
            LocalSettings settings,
            Addresses addresses,
            @Nullable ShopifySimulator store,
            String health,
            double seconds) {
        String gateway = "http://localhost:" + settings.port();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                String.format(
                        Locale.ROOT, "SigmAgent is ready after %.1f s (%s).", seconds, health));
        lines.add("");
        lines.add(row("demo store with chat", gateway + "/"));
        lines.add(row("REST", gateway + "/api/v1/messages"));
        lines.add(row("WebSocket", gateway.replace("http", "ws") + "/ws/chat/{session_id}"));
        lines.add(row("health", gateway + "/health"));
        lines.add(row("API description", gateway + "/v3/api-docs"));
        lines.add(row("Kafka", addresses.kafka() + origin(settings.kafka())));
        lines.add(
                row(
                        "PostgreSQL",
                        withoutLogin(addresses.database()) + origin(settings.database())));
        lines.add(row("Redis", withoutLogin(addresses.redis()) + origin(settings.redis())));
        lines.add(row("Shopify", store == null ? "as configured" : store.url() + " (simulated)"));
        lines.add(row("log", settings.data().resolve("logs/sigmagent.log").toString()));
        lines.add("");
        lines.add("Everything listens on this machine only. Ctrl-C ends it; the data stays.");
        return String.join(System.lineSeparator(), lines);
    }

    private static String row(String name, String value) {
        return "  %-22s %s".formatted(name, value);
    }

    private static String origin(@Nullable String configured) {
        return configured == null ? " (embedded)" : "";
    }

    private static String withoutLogin(String address) {
        return address.replaceAll("//[^@/]*@", "//");
    }
}
