package io.sigmagent.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sigmagent.analytics.application.RetainCustomers;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.wire.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service as it runs, with what a test says to it. */
final class RunningService implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningService start(String kafka, String databaseUrl) {
        return new RunningService(
                AnalyticsService.application()
                        .run(
                                "--server.address=127.0.0.1",
                                "--server.port=0",
                                "--KAFKA_BOOTSTRAP_SERVERS=" + kafka,
                                "--KAFKA_PARTITIONS=4",
                                "--DATABASE_URL=" + databaseUrl,
                                "--ANALYTICS_GAUGES_EVERY=200ms",
                                "--ANALYTICS_HEALTH_EVERY=1h",
                                "--ANALYTICS_RETENTION_SCHEDULE=-"));
    }

    void publish(List<FactRecorded> facts) {
        EventPublisher publisher = context.getBean(EventPublisher.class);
        facts.stream()
                .map(fact -> publisher.publish(Topics.ANALYTICS_EVENTS, fact))
                .toList()
                .forEach(CompletableFuture::join);
    }

    /** Runs the retention job as its clock would. */
    void retain() {
        var _ = context.getBean(RetainCustomers.class).handle().block();
    }

    /** Both at the same time. */
    static void together(Runnable one, Runnable other) {
        CompletableFuture.allOf(CompletableFuture.runAsync(one), CompletableFuture.runAsync(other))
                .join();
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    String scrape() throws IOException, InterruptedException {
        return get("/actuator/prometheus").body();
    }

    /** As Prometheus asks that knows OpenMetrics. */
    String scrapeOpenMetrics() throws IOException, InterruptedException {
        return get("/actuator/prometheus", "application/openmetrics-text;version=1.0.0").body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "*/*");
    }

    private HttpResponse<String> get(String path, String accept)
            throws IOException, InterruptedException {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return http.send(
                HttpRequest.newBuilder(address).header("Accept", accept).build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
