package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.domain.Access;
import io.sigmagent.gateway.domain.Access.Verdict;
import io.sigmagent.gateway.domain.Scope;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.SessionTokens;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Lets callers in by API key or session token, or, on loopback only, as they are. */
final class Doorkeeper {

    static final String KEY_HEADER = "X-API-Key";
    static final String TOKEN_HEADER = "X-Session-Token";

    private static final String BEARER = "Bearer ";

    private final Access access;
    private final SessionTokens tokens;
    private final Clock clock;

    Doorkeeper(Access access, SessionTokens tokens, Clock clock) {
        this.access = access;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Who may do that by their key. */
    Verdict.Granted admit(ServerHttpRequest request, Scope scope) {
        return switch (access.decide(key(request), scope)) {
            case Verdict.Granted granted -> granted;
            case Verdict.Unknown _ -> throw Refusals.unauthenticated();
            case Verdict.Forbidden forbidden -> throw Refusals.forbidden(forbidden);
        };
    }

    /** Who may write and read in that session: by key, or by the session's own token. */
    Verdict.Granted admit(ServerHttpRequest request, SessionId session) {
        @Nullable String token = request.getHeaders().getFirst(TOKEN_HEADER);
        boolean proven = token != null && tokens.prove(session, token, clock.instant());
        return proven && key(request) == null
                ? new Verdict.Granted(null, false)
                : admit(request, Scope.MESSAGES);
    }

    /** Whether the caller's key may do that. */
    boolean holds(ServerHttpRequest request, Scope scope) {
        return access.decide(key(request), scope) instanceof Verdict.Granted;
    }

    /** Whether the caller shows a key, a right one or not. */
    static boolean showsKey(ServerHttpRequest request) {
        return key(request) != null;
    }

    /** A token for a session. */
    String token(SessionId session) {
        return tokens.issue(session, clock.instant());
    }

    private static @Nullable String key(ServerHttpRequest request) {
        @Nullable String bearer = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return bearer != null && bearer.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? bearer.substring(BEARER.length()).strip()
                : request.getHeaders().getFirst(KEY_HEADER);
    }
}
