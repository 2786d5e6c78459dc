package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import java.time.Instant;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/** GraphQL over HTTP, once; a refused token is replaced and the question asked again. */
final class HttpShopApi implements ShopApi {

    private static final String TOKEN = "X-Shopify-Access-Token";
    private static final int UNAUTHORIZED = 401;

    private final WebClient client;
    private final Tokens tokens;
    private final ReplyReader reader;
    private final String version;
    private final VersionWatch watch;

    /** The client's base address is the store's. */
    HttpShopApi(WebClient client, Tokens tokens, ReplyReader reader, String version) {
        this.client = client;
        this.tokens = tokens;
        this.reader = reader;
        this.version = version;
        this.watch = new VersionWatch(version);
    }

    @Override
    public Mono<Reply> ask(Query query, Instant deadlineAt) {
        return tokens.current()
                .flatMap(token -> post(query, token).flatMap(first -> again(query, token, first)))
                .map(reader::read)
                .onErrorMap(HttpShopApi::failure);
    }

    private Mono<ResponseEntity<byte[]>> again(
            Query query, String token, ResponseEntity<byte[]> first) {
        return first.getStatusCode().value() != UNAUTHORIZED
                ? Mono.just(first)
                : tokens.insteadOf(token)
                        .filter(other -> !other.equals(token))
                        .flatMap(other -> post(query, other))
                        .defaultIfEmpty(first);
    }

    private Mono<ResponseEntity<byte[]>> post(Query query, String token) {
        return client.post()
                .uri("/admin/api/{version}/graphql.json", version)
                .header(TOKEN, token)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .bodyValue(query.body())
                .exchangeToMono(this::read);
    }

    private Mono<ResponseEntity<byte[]>> read(ClientResponse response) {
        watch.look(response.headers().asHttpHeaders());
        return response.toEntity(byte[].class);
    }

    /** Names of exceptions only: their messages may hold addresses with what a customer wrote. */
    private static Throwable failure(Throwable thrown) {
        Throwable cause = Exceptions.unwrap(thrown);
        if (cause instanceof ShopFailure) {
            return cause;
        }
        if (cause instanceof DataBufferLimitException
                || cause.getCause() instanceof DataBufferLimitException) {
            return ShopFailure.lasting(Reason.TOO_COSTLY, "the answer is too large");
        }
        Throwable inner = cause.getCause() == null ? cause : cause.getCause();
        return ShopFailure.passing(
                Reason.UNAVAILABLE, "no answer: " + inner.getClass().getSimpleName());
    }
}
