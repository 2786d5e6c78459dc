package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.GatewayProperties;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Products of the demonstration store's page, where there is one. */
@RestController
@Hidden
final class DemoController {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST_CATALOGUE = 8 * 1024 * 1024;

    private final Mono<byte[]> products;

    DemoController(WebClient.Builder clients, GatewayProperties properties) {
        String url = properties.demo().productsUrl();
        products = url.isEmpty() ? Mono.empty() : products(clients, url);
    }

    @GetMapping("/demo/products.json")
    Mono<ResponseEntity<byte[]>> products() {
        return products.map(json ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .cacheControl(CacheControl.maxAge(KEPT))
                                .body(json))
                .switchIfEmpty(
                        Mono.error(() -> Refusals.notFound("there is no demonstration store")));
    }

    private static Mono<byte[]> products(WebClient.Builder clients, String url) {
        return clients.clone()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_CATALOGUE))
                .build()
                .get()
                .uri(url)
                .retrieve()
                .bodyToMono(byte[].class)
                .timeout(PATIENCE)
                .onErrorMap(_ -> Refusals.unavailable("the demonstration store does not answer"))
                .cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO);
    }
}
