package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.domain.Origins;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Keeps foreign pages out, and tells browsers which pages may read our answers. */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class OriginFilter implements WebFilter {

    private static final Set<String> GUARDED = Set.of("api", "ws", "health");
    private static final List<HttpMethod> METHODS =
            List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE);
    private static final List<String> REQUEST_HEADERS =
            List.of(
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.AUTHORIZATION,
                    Doorkeeper.KEY_HEADER,
                    Doorkeeper.TOKEN_HEADER,
                    MessageController.REPEAT_HEADER,
                    "traceparent");
    private static final List<String> RESPONSE_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER, Doorkeeper.TOKEN_HEADER);
    private static final Duration PREFLIGHT_KEPT = Duration.ofHours(1);

    private final Origins origins;

    OriginFilter(Origins origins) {
        this.origins = origins;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!origins.admitHost(request.getURI().getHost())) {
            return Mono.error(
                    Refusals.forbidden(
                            "Host: not a name of this machine (expected: localhost or 127.0.0.1;"
                                    + " API keys open the service to others)"));
        }
        @Nullable String origin = request.getHeaders().getOrigin();
        if (origin == null || !isGuarded(request)) {
            return chain.filter(exchange);
        }
        if (!origins.admit(origin, own(request))) {
            return Mono.error(
                    Refusals.forbidden(
                            "Origin: this page may not talk to this service (expected: a page of"
                                    + " its own, or one of GATEWAY_ALLOWED_ORIGINS)"));
        }
        allow(exchange, origin);
        if (CorsUtils.isPreFlightRequest(request)) {
            exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
            return exchange.getResponse().setComplete();
        }
        return chain.filter(exchange);
    }

    /** Pages and scripts are for everybody. */
    private static boolean isGuarded(ServerHttpRequest request) {
        // As addresses are matched: decoded, without parameters.
        return request.getPath().pathWithinApplication().elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(PathContainer.PathSegment.class::cast)
                .map(PathContainer.PathSegment::valueToMatch)
                .findFirst()
                .filter(GUARDED::contains)
                .isPresent();
    }

    private static String own(ServerHttpRequest request) {
        URI address = request.getURI();
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static void allow(ServerWebExchange exchange, String origin) {
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        headers.setAccessControlAllowOrigin(origin);
        headers.setAccessControlExposeHeaders(RESPONSE_HEADERS);
        if (CorsUtils.isPreFlightRequest(exchange.getRequest())) {
            headers.setAccessControlAllowMethods(METHODS);
            headers.setAccessControlAllowHeaders(REQUEST_HEADERS);
            headers.setAccessControlMaxAge(PREFLIGHT_KEPT);
        }
    }
}
