package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.SessionTokens;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** How a socket's handshake proves that the session is the caller's. */
final class SocketProof {

    static final String PROTOCOL = "sigmagent.chat";
    static final String TOKEN_PROTOCOL = "sigmagent.token.";
    static final String COOKIE = "sigmagent_session";

    private static final String PROTOCOL_HEADER = "Sec-WebSocket-Protocol";

    private final SessionTokens tokens;
    private final Clock clock;

    SocketProof(SessionTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Whether the address, a subprotocol or a cookie bears a token of that session. */
    boolean isGiven(ServerHttpRequest request, SessionId session) {
        Stream<String> inAddress =
                request.getQueryParams().getOrDefault("token", List.of()).stream();
        Stream<String> inProtocol =
                offered(request)
                        .filter(protocol -> protocol.startsWith(TOKEN_PROTOCOL))
                        .map(protocol -> protocol.substring(TOKEN_PROTOCOL.length()));
        Stream<String> inCookie =
                request.getCookies().getOrDefault(COOKIE, List.of()).stream()
                        .map(HttpCookie::getValue);
        return Stream.of(inAddress, inProtocol, inCookie)
                .flatMap(given -> given)
                .anyMatch(token -> token != null && tokens.prove(session, token, clock.instant()));
    }

    /**
     * Subprotocols that may be selected: a browser wants one of those that it offered, and the one
     * with the token only when there is no other.
     */
    List<String> protocols(ServerHttpRequest request) {
        List<String> offered = offered(request).toList();
        return offered.contains(PROTOCOL)
                ? List.of(PROTOCOL)
                : offered.stream()
                        .filter(protocol -> protocol.startsWith(TOKEN_PROTOCOL))
                        .limit(1)
                        .toList();
    }

    /** The cookie by which the same browser proves the session when it comes back. */
    ResponseCookie cookie(ServerHttpRequest request, SessionId session) {
        String scheme = request.getURI().getScheme();
        return ResponseCookie.from(COOKIE, tokens.issue(session, clock.instant()))
                .path("/ws/chat/" + session)
                .httpOnly(true)
                .sameSite("Lax")
                .secure("https".equals(scheme) || "wss".equals(scheme))
                .maxAge(tokens.lifetime())
                .build();
    }

    private static Stream<String> offered(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(PROTOCOL_HEADER).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip);
    }
}
