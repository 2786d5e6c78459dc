package io.sigmagent.gateway.inbound;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells browsers what our pages may do. */
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
final class PageHeaders implements WebFilter {

    private final String policy;

    /**
     * @param productsUrl where the demonstration store's products and pictures are; may be empty
     */
    PageHeaders(String productsUrl) {
        String pictures = productsUrl.isEmpty() ? "" : " " + origin(URI.create(productsUrl));
        policy =
                "default-src 'self'; img-src 'self' data: https:"
                        + pictures
                        + "; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:;"
                        + " object-src 'none'; base-uri 'self'; form-action 'self';"
                        + " frame-ancestors 'self'";
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        if (path.startsWith("/ws/")) {
            return chain.filter(exchange);
        }
        if (path.startsWith("/api/")) {
            // Shared caches know nothing of our keys and tokens.
            headers.setCacheControl(CacheControl.noStore());
        }
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Frame-Options", "SAMEORIGIN");
        // Shops load the widget from their own pages.
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        return chain.filter(exchange);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
