package io.sigmagent.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.standalone.simulators.shopify.ShopifySimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An order that the store has, asked for as the store's owner would. */
record SampleOrder(String name, String email) {

    private static final String QUERY =
            "{ orders(first: 100) { nodes { name email cancelledAt displayFinancialStatus"
                    + " displayFulfillmentStatus fulfillments(first: 1) { displayStatus } } } }";
    private static final Pattern PLACE = Pattern.compile("\\{order\\.(\\w+)\\.(name|email)}");

    /** One that is on its way. */
    static SampleOrder shipped(ShopifySimulator store) {
        return of(store, "shipped");
    }

    /**
     * The text with the store's own orders in place of {@code {order.shipped.name}} and the like.
     */
    static String filled(String text, ShopifySimulator store) {
        return PLACE.matcher(text)
                .replaceAll(place -> {
                    SampleOrder order = of(store, place.group(1));
                    String value = place.group(2).equals("name") ? order.name() : order.email();
                    return Matcher.quoteReplacement(value);
                });
    }

    private static SampleOrder of(ShopifySimulator store, String kind) {
        return ask(store, QUERY)
                .valueStream()
                .filter(order -> is(order, kind))
                .map(order ->
                        new SampleOrder(order.path("name").asText(), order.path("email").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no order is " + kind));
    }

    private static boolean is(JsonNode order, String kind) {
        boolean cancelled = !order.path("cancelledAt").isNull();
        String parcel = order.at("/fulfillments/0/displayStatus").asText();
        return !cancelled
                && switch (kind) {
                    case "shipped" -> parcel.equals("IN_TRANSIT");
                    case "delivered" -> parcel.equals("DELIVERED") && isPaid(order);
                    case "unsent" ->
                            isPaid(order)
                                    && order.path("displayFulfillmentStatus")
                                            .asText()
                                            .equals("UNFULFILLED");
                    default -> throw new AssertionError(kind + ": unknown kind of order");
                };
    }

    private static boolean isPaid(JsonNode order) {
        return order.path("displayFinancialStatus").asText().equals("PAID");
    }

    /** The orders that the store tells. */
    static JsonNode ask(ShopifySimulator store, String query) {
        String token = ShopifySimulator.Settings.demo(Clock.systemUTC()).accessToken();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(store.url() + "/admin/api/2026-07/graphql.json"))
                        .header("X-Shopify-Access-Token", token)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        Gateway.JSON
                                                .createObjectNode()
                                                .put("query", query)
                                                .toString()))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            JsonNode answer =
                    Gateway.JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
            return answer.path("data").path("orders").path("nodes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
