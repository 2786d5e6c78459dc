package io.sigmagent.kit.web;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets only our own services at what is internal. Without a shared secret that is everybody on this
 * machine, but no web page: one that points its own name at this machine still sends that name.
 */
final class InternalTokenFilter implements WebFilter {

    private static final String INTERNAL = "internal";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final byte[] token;

    InternalTokenFilter(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!isInternal(request) || isOurs(request)) {
            return chain.filter(exchange);
        }
        return Mono.error(
                new ResponseStatusException(
                        HttpStatus.UNAUTHORIZED,
                        InternalCalls.TOKEN_HEADER + ": missing or wrong"));
    }

    /** Read as the router reads it: decoded, and without what follows a semicolon. */
    private static boolean isInternal(ServerHttpRequest request) {
        return request.getPath().pathWithinApplication().elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(PathContainer.PathSegment.class::cast)
                .findFirst()
                .filter(segment -> segment.valueToMatch().equals(INTERNAL))
                .isPresent();
    }

    private boolean isOurs(ServerHttpRequest request) {
        if (token.length == 0) {
            @Nullable InetSocketAddress host = request.getHeaders().getHost();
            return host != null && THIS_MACHINE.contains(host.getHostString());
        }
        @Nullable String given = request.getHeaders().getFirst(InternalCalls.TOKEN_HEADER);
        return given != null
                && MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
    }
}
