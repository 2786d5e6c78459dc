package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.application.ClaimSession;
import io.sigmagent.gateway.application.ClaimSession.Claim;
import io.sigmagent.gateway.domain.InvalidField;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.kit.logging.LogContext;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/**
 * The door for chat sockets. The session is claimed before the handshake is answered, since only
 * the answer to a granted claim may bear the cookie that proves the session later.
 */
final class ChatSocketHandler implements WebHandler {

    static final String PATH = "/ws/chat/{session_id}";

    private static final Logger LOG = LoggerFactory.getLogger(ChatSocketHandler.class);

    private final ClaimSession claimSession;
    private final ChatSockets sockets;
    private final SocketProof proof;
    private final WebSocketService handshake;

    ChatSocketHandler(
            ClaimSession claimSession,
            ChatSockets sockets,
            SocketProof proof,
            WebSocketService handshake) {
        this.claimSession = claimSession;
        this.sockets = sockets;
        this.proof = proof;
        this.handshake = handshake;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        if (!asksForUpgrade(exchange.getRequest())) {
            return Mono.error(Refusals.upgradeRequired());
        }
        SessionId session;
        try {
            session = session(exchange);
        } catch (InvalidField wrong) {
            LOG.info("refused a socket: {}: {}", wrong.field(), wrong.getMessage());
            return handshake.handleRequest(exchange, sockets.refusal(wrong));
        }
        return claimSession
                .handle(session, proof.isGiven(exchange.getRequest(), session))
                .flatMap(claim -> open(exchange, session, claim));
    }

    private Mono<Void> open(ServerWebExchange exchange, SessionId session, Claim claim) {
        log(session, claim);
        if (claim instanceof Claim.Granted) {
            exchange.getResponse().addCookie(proof.cookie(exchange.getRequest(), session));
        }
        List<String> protocols = proof.protocols(exchange.getRequest());
        WebSocketHandler socket = sockets.socket(session, claim, protocols);
        return handshake.handleRequest(exchange, socket);
    }

    private static void log(SessionId session, Claim claim) {
        try (MDC.MDCCloseable _ = LogContext.session(session.value())) {
            switch (claim) {
                case Claim.Granted _ -> LOG.debug("socket opens");
                case Claim.Refused _ -> LOG.info("refused a socket: the session is another's");
                case Claim.Undecided _ -> LOG.warn("a socket waits: its claim is not settled");
            }
        }
    }

    private static boolean asksForUpgrade(ServerHttpRequest request) {
        return HttpMethod.GET.equals(request.getMethod())
                && "websocket".equalsIgnoreCase(request.getHeaders().getFirst(HttpHeaders.UPGRADE));
    }

    private static SessionId session(ServerWebExchange exchange) {
        Map<String, String> variables =
                exchange.getRequiredAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return new SessionId(variables.getOrDefault("session_id", ""));
    }
}
