package io.sigmagent.kit.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets only our own services at what is internal. */
final class InternalTokenFilter implements WebFilter {

    private final byte[] token;

    InternalTokenFilter(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (!path.startsWith("/internal/") || matches(exchange)) {
            return chain.filter(exchange);
        }
        return Mono.error(
                new ResponseStatusException(
                        HttpStatus.UNAUTHORIZED,
                        InternalCalls.TOKEN_HEADER + ": missing or wrong"));
    }

    private boolean matches(ServerWebExchange exchange) {
        @Nullable String given =
                exchange.getRequest().getHeaders().getFirst(InternalCalls.TOKEN_HEADER);
        if (token.length == 0) {
            return true;
        }
        return given != null
                && MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
    }
}
