package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.domain.Access;
import io.sigmagent.gateway.domain.Access.Verdict;
import io.sigmagent.gateway.domain.ApiKey;
import io.sigmagent.gateway.domain.DeskTokens;
import io.sigmagent.gateway.domain.Operator;
import io.sigmagent.gateway.domain.Origins;
import io.sigmagent.gateway.domain.Scope;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Lets people of the shop in: by API key, by the cookie that stands for one, or on loopback. */
final class DeskDoor {

    static final String COOKIE = "sigmagent_desk";

    private static final String PATH = "/api/v1";

    private final Access access;
    private final Doorkeeper doorkeeper;
    private final DeskTokens tokens;
    private final Origins origins;
    private final Clock clock;

    DeskDoor(
            Access access, Doorkeeper doorkeeper, DeskTokens tokens, Origins origins, Clock clock) {
        this.access = access;
        this.doorkeeper = doorkeeper;
        this.tokens = tokens;
        this.origins = origins;
        this.clock = clock;
    }

    /** Somebody with scope operator; null key name = a caller on loopback. */
    record Caller(@Nullable String keyName) {

        /** Who wishes something, as the audit names them. */
        String issuer(@Nullable Operator operator) {
            if (operator != null) {
                return "operator:" + operator.id();
            }
            return keyName == null ? "operator:loopback" : "key:" + keyName;
        }
    }

    /** The caller, who must have scope operator. */
    Caller admit(ServerHttpRequest request) {
        Optional<ApiKey> key = byCookie(request);
        if (key.isPresent()) {
            checkOrigin(request);
            return new Caller(key.get().name());
        }
        return new Caller(doorkeeper.admit(request, Scope.OPERATOR).keyName());
    }

    /** Whether the caller has scope operator. */
    boolean knows(ServerHttpRequest request) {
        return byCookie(request).isPresent() || doorkeeper.holds(request, Scope.OPERATOR);
    }

    /** The cookie for a key; none where nobody needs one. */
    Optional<ResponseCookie> open(ServerHttpRequest request, String secret) {
        return switch (access.decide(secret, Scope.OPERATOR)) {
            case Verdict.Granted granted ->
                    Optional.ofNullable(granted.keyName())
                            .flatMap(name -> tokens.issue(name, clock.instant()))
                            .map(token -> cookie(request, token, tokens.lifetime().toSeconds()));
            case Verdict.Unknown _ -> throw Refusals.unauthenticated();
            case Verdict.Forbidden forbidden -> throw Refusals.forbidden(forbidden);
        };
    }

    /** What takes the cookie away. */
    static ResponseCookie closed(ServerHttpRequest request) {
        return cookie(request, "", 0);
    }

    private Optional<ApiKey> byCookie(ServerHttpRequest request) {
        if (Doorkeeper.showsKey(request)) {
            return Optional.empty();
        }
        return request.getCookies().getOrDefault(COOKIE, List.of()).stream()
                .map(HttpCookie::getValue)
                .flatMap(token -> tokens.prove(token, clock.instant()).stream())
                .filter(key -> key.scopes().contains(Scope.OPERATOR))
                .findFirst();
    }

    /** A browser sends the cookie by itself, so that the page must be one that may. */
    private void checkOrigin(ServerHttpRequest request) {
        @Nullable String origin = request.getHeaders().getOrigin();
        if (HttpMethod.GET.equals(request.getMethod())) {
            return;
        }
        URI address = request.getURI();
        String own = address.getScheme() + "://" + address.getAuthority();
        if (origin == null || !origins.admit(origin, own)) {
            throw Refusals.forbidden(
                    "Origin: missing or foreign (expected: a page of this service, or one of"
                            + " GATEWAY_ALLOWED_ORIGINS; API keys need none)");
        }
    }

    private static ResponseCookie cookie(ServerHttpRequest request, String value, long seconds) {
        return ResponseCookie.from(COOKIE, value)
                .path(PATH)
                .httpOnly(true)
                .sameSite("Strict")
                .secure("https".equals(request.getURI().getScheme()))
                .maxAge(seconds)
                .build();
    }
}
