package io.sigmagent.gateway.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.sigmagent.gateway.GatewayProperties;
import io.sigmagent.gateway.application.ClaimSession;
import io.sigmagent.gateway.application.Conversations;
import io.sigmagent.gateway.application.FollowChat;
import io.sigmagent.gateway.domain.Access;
import io.sigmagent.gateway.domain.DeskTokens;
import io.sigmagent.gateway.domain.Origins;
import io.sigmagent.gateway.domain.SessionTokens;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.WebFilter;
import reactor.netty.http.server.WebsocketServerSpec;

/** The doors and what guards them. */
@Configuration(proxyBeanMethods = false)
class InboundConfiguration {

    /** A frame above our own limit is answered, one above this closes the socket. */
    private static final int LARGEST_PAYLOAD = 4 * 1024 * 1024;

    @Bean
    WebFilter failureFilter() {
        return new FailureFilter();
    }

    @Bean
    WebFilter originFilter(Origins origins) {
        return new OriginFilter(origins);
    }

    @Bean
    WebFilter pageHeaders(GatewayProperties properties) {
        return new PageHeaders(properties.demo().productsUrl());
    }

    @Bean
    RouterFunction<ServerResponse> staticPages() {
        return new StaticPages();
    }

    @Bean
    Doorkeeper doorkeeper(Access access, SessionTokens tokens, Clock clock) {
        return new Doorkeeper(access, tokens, clock);
    }

    @Bean
    DeskDoor deskDoor(
            Access access, Doorkeeper doorkeeper, DeskTokens tokens, Origins origins, Clock clock) {
        return new DeskDoor(access, doorkeeper, tokens, origins, clock);
    }

    @Bean
    LoopbackRule loopbackRule(Access access, ServerProperties server) {
        return new LoopbackRule(access, server);
    }

    @Bean
    ServerFrameCodec serverFrameCodec() {
        return new ServerFrameCodec();
    }

    @Bean
    ChatSockets chatSockets(FollowChat followChat, ServerFrameCodec codec, MeterRegistry meters) {
        return new ChatSockets(followChat, codec, meters);
    }

    @Bean
    HandlerMapping chatSocketMapping(
            ClaimSession claimSession, ChatSockets sockets, SessionTokens tokens, Clock clock) {
        var handshake =
                new HandshakeWebSocketService(
                        new ReactorNettyRequestUpgradeStrategy(() ->
                                WebsocketServerSpec.builder()
                                        .maxFramePayloadLength(LARGEST_PAYLOAD)));
        var handler =
                new ChatSocketHandler(
                        claimSession, sockets, new SocketProof(tokens, clock), handshake);
        return new SimpleUrlHandlerMapping(
                Map.of(ChatSocketHandler.PATH, handler), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    Departure departure(Conversations conversations) {
        return new Departure(conversations);
    }

    @Bean
    OpenAPI openApi(GatewayProperties properties) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("SigmAgent")
                                .version(properties.version())
                                .description(
                                        "Errors are application/problem+json (RFC 9457). Callers on"
                                                + " this machine need no key until API keys are"
                                                + " configured; then Authorization: Bearer <key>,"
                                                + " or X-Session-Token for one session. The chat"
                                                + " socket is /ws/chat/{session_id}; its frames are"
                                                + " described by /schemas/chat-frames.schema.json.")
                                .license(new License().name("MIT")));
    }
}
