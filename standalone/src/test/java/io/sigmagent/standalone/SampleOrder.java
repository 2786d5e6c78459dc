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

/** An order that the store has, asked for as the store's owner would. */
record SampleOrder(String name, String email) {

    private static final String QUERY =
            "{ orders(first: 100) { nodes { name email fulfillments(first: 1) { displayStatus } } }"
                    + " }";

    /** One that is on its way. */
    static SampleOrder shipped(ShopifySimulator store) {
        return ask(store)
                .valueStream()
                .filter(order ->
                        order.path("fulfillments")
                                .path(0)
                                .path("displayStatus")
                                .asText()
                                .equals("IN_TRANSIT"))
                .map(order ->
                        new SampleOrder(order.path("name").asText(), order.path("email").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode ask(ShopifySimulator store) {
        String token = ShopifySimulator.Settings.demo(Clock.systemUTC()).accessToken();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(store.url() + "/admin/api/2026-07/graphql.json"))
                        .header("X-Shopify-Access-Token", token)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        Gateway.JSON
                                                .createObjectNode()
                                                .put("query", QUERY)
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
