package io.sigmagent.integration.shopify.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.codec.CodecException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;

/**
 * Tokens by the client credentials grant: asked for once for all callers, renewed before they end.
 */
final class ClientCredentialsTokens implements Tokens {

    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Token(String value, Instant renewAt) {}

    private final WebClient client;
    private final Map<String, String> grant;
    private final Clock clock;
    private final Set<String> refusedOnes = ConcurrentHashMap.newKeySet();
    private final Mono<Token> token;

    ClientCredentialsTokens(WebClient client, String clientId, String secret, Clock clock) {
        this.client = client;
        this.grant =
                Map.of(
                        "client_id", clientId,
                        "client_secret", secret,
                        "grant_type", "client_credentials");
        this.clock = clock;
        this.token = Mono.defer(this::request).cacheInvalidateIf(this::isUsedUp);
    }

    @Override
    public Mono<String> current() {
        return token.map(Token::value);
    }

    @Override
    public Mono<String> insteadOf(String refused) {
        refusedOnes.add(refused);
        return current();
    }

    private boolean isUsedUp(Token known) {
        return refusedOnes.contains(known.value()) || !clock.instant().isBefore(known.renewAt());
    }

    private Mono<Token> request() {
        return client.post()
                .uri("/admin/oauth/access_token")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .bodyValue(grant)
                .exchangeToMono(this::read)
                .timeout(PATIENCE, Mono.error(() -> unavailable("no answer")))
                .onErrorMap(WebClientRequestException.class, e -> unavailable("unreachable"))
                .onErrorMap(CodecException.class, e -> unusable());
    }

    private Mono<Token> read(ClientResponse response) {
        HttpStatusCode status = response.statusCode();
        if (status.is2xxSuccessful()) {
            return response.bodyToMono(JsonNode.class)
                    .map(this::token)
                    .switchIfEmpty(Mono.error(ClientCredentialsTokens::unusable));
        }
        ShopFailure failure =
                status.is5xxServerError()
                        ? unavailable("HTTP " + status.value())
                        : ShopFailure.lasting(
                                Reason.REFUSED,
                                "token request: HTTP "
                                        + status.value()
                                        + " (expected: valid SHOPIFY_CLIENT_ID and _SECRET)");
        return response.releaseBody().then(Mono.error(failure));
    }

    private Token token(JsonNode answer) {
        String value = answer.path("access_token").asText("");
        if (value.isEmpty()) {
            throw unusable();
        }
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(0));
        Duration margin = life.dividedBy(10).compareTo(MARGIN) < 0 ? life.dividedBy(10) : MARGIN;
        refusedOnes.clear();
        return new Token(value, clock.instant().plus(life).minus(margin));
    }

    private static ShopFailure unavailable(String detail) {
        return ShopFailure.passing(Reason.UNAVAILABLE, "token request: " + detail);
    }

    private static ShopFailure unusable() {
        return ShopFailure.passing(Reason.UNUSABLE, "token request: no access_token in the answer");
    }
}
