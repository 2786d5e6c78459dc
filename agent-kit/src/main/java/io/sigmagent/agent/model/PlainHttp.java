package io.sigmagent.agent.model;

import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * The library's way to the server: it keeps the headers of a refusal, follows nobody elsewhere with
 * the key, and takes no endless answer.
 */
final class PlainHttp implements HttpClient {

    private static final long LARGEST_ANSWER = 2 * 1024 * 1024;
    private static final int SUCCESS = 200;
    private static final int NO_SUCCESS = 300;

    private final java.net.http.HttpClient client;
    private final Duration patience;

    private PlainHttp(Duration connecting, Duration patience) {
        this.client =
                java.net.http.HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(connecting)
                        .build();
        this.patience = patience;
    }

    static HttpClientBuilder builder() {
        return new Builder();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    client.send(
                            plain(request),
                            BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER));
            if (response.statusCode() < SUCCESS || response.statusCode() >= NO_SUCCESS) {
                throw new HttpRefusal(
                        response.statusCode(),
                        response.body(),
                        response.headers().firstValue("retry-after"));
            }
            return SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .body(response.body())
                    .build();
        } catch (HttpTimeoutException e) {
            throw new TimeoutException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** Text is shown only after its claims were checked, so nothing is streamed. */
    @Override
    public void execute(
            HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("streaming");
    }

    private java.net.http.HttpRequest plain(HttpRequest request) {
        String body = request.body();
        var plain =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                        .timeout(patience)
                        .method(
                                request.method().name(),
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        request.headers()
                .forEach((name, values) -> values.forEach(value -> plain.header(name, value)));
        return plain.build();
    }

    private static final class Builder implements HttpClientBuilder {

        private Duration connecting = Duration.ofSeconds(5);
        private Duration patience = Duration.ofSeconds(60);

        @Override
        public Duration connectTimeout() {
            return connecting;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            connecting = timeout;
            return this;
        }

        @Override
        public Duration readTimeout() {
            return patience;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            patience = timeout;
            return this;
        }

        @Override
        public HttpClient build() {
            return new PlainHttp(connecting, patience);
        }
    }
}
