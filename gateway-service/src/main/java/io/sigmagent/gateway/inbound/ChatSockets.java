package io.sigmagent.gateway.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.sigmagent.gateway.application.ClaimSession.Claim;
import io.sigmagent.gateway.application.FollowChat;
import io.sigmagent.gateway.domain.ClientFrame;
import io.sigmagent.gateway.domain.InvalidField;
import io.sigmagent.gateway.domain.ServerFrame;
import io.sigmagent.gateway.domain.ServerFrame.ErrorCode;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.SocketAction;
import io.sigmagent.gateway.domain.SocketAction.CloseReason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Chat sockets between the wire and {@link FollowChat}. */
final class ChatSockets {

    private static final Duration PING_EVERY = Duration.ofSeconds(30);

    private final FollowChat followChat;
    private final ServerFrameCodec codec;
    private final MeterRegistry meters;
    private final AtomicInteger open = new AtomicInteger();

    ChatSockets(FollowChat followChat, ServerFrameCodec codec, MeterRegistry meters) {
        this.followChat = followChat;
        this.codec = codec;
        this.meters = meters;
        meters.gauge("sigmagent.sockets.open", open);
    }

    /** A socket that serves a session. */
    WebSocketHandler socket(SessionId session, Claim claim, List<String> protocols) {
        return new WebSocketHandler() {

            @Override
            public List<String> getSubProtocols() {
                return protocols;
            }

            @Override
            public Mono<Void> handle(WebSocketSession socket) {
                return Mono.fromRunnable(open::incrementAndGet)
                        .then(serve(socket, session, claim))
                        .doFinally(_ -> open.decrementAndGet());
            }
        };
    }

    /** A socket that only says that there is no such session. */
    WebSocketHandler refusal(InvalidField wrong) {
        var answer =
                new ServerFrame.Refused(
                        ErrorCode.BAD_SESSION_ID, wrong.field() + ": " + wrong.getMessage(), null);
        return socket ->
                run(
                        socket,
                        Flux.just(
                                new SocketAction.Say(answer),
                                new SocketAction.Close(CloseReason.BAD_SESSION_ID)));
    }

    /**
     * The wire is read to its end: to stop reading before we closed would close it without reason.
     */
    private Mono<Void> serve(WebSocketSession socket, SessionId session, Claim claim) {
        Sinks.Many<ClientFrame> frames = Sinks.many().unicast().onBackpressureBuffer();
        Mono<Void> reading =
                socket.receive()
                        .mapNotNull(ChatSockets::read)
                        .map(frames::tryEmitNext)
                        .then()
                        .onErrorComplete()
                        .doFinally(_ -> end(frames));
        return Mono.when(reading, run(socket, followChat.handle(session, claim, frames.asFlux())));
    }

    private static void end(Sinks.Many<ClientFrame> frames) {
        Sinks.EmitResult _ = frames.tryEmitComplete();
    }

    private Mono<Void> run(WebSocketSession socket, Flux<SocketAction> actions) {
        AtomicReference<CloseStatus> end = new AtomicReference<>(CloseStatus.NORMAL);
        Flux<WebSocketMessage> messages =
                actions.doOnNext(this::count)
                        .mapNotNull(action -> message(socket, action, end))
                        .publish(sent -> withPings(socket, sent));
        return socket.send(messages).then(Mono.defer(() -> socket.close(end.get())));
    }

    @SuppressWarnings("NullAway") // The mapper of mapNotNull may return null.
    private WebSocketMessage message(
            WebSocketSession socket, SocketAction action, AtomicReference<CloseStatus> end) {
        return switch (action) {
            case SocketAction.Say(ServerFrame frame) -> socket.textMessage(codec.toText(frame));
            case SocketAction.Close(CloseReason reason) -> {
                end.set(new CloseStatus(reason.code(), label(reason)));
                yield null;
            }
        };
    }

    /** Keeps proxies from closing a silent chat, and finds sockets whose client is gone. */
    private static Flux<WebSocketMessage> withPings(
            WebSocketSession socket, Flux<WebSocketMessage> sent) {
        Flux<WebSocketMessage> pings =
                Flux.interval(PING_EVERY)
                        .onBackpressureDrop()
                        .map(_ -> socket.pingMessage(buffers -> buffers.wrap(new byte[0])));
        return Flux.merge(sent, pings.takeUntilOther(sent.ignoreElements()));
    }

    @SuppressWarnings("NullAway") // The mapper of mapNotNull may return null.
    private static ClientFrame read(WebSocketMessage message) {
        return switch (message.getType()) {
            case TEXT -> text(message);
            case BINARY -> ClientFrameCodec.notText();
            case PING, PONG -> null;
        };
    }

    private static ClientFrame text(WebSocketMessage message) {
        int bytes = message.getPayload().readableByteCount();
        return bytes > ClientFrameCodec.LARGEST_FRAME
                ? ClientFrameCodec.tooLarge(bytes)
                : ClientFrameCodec.toDomain(message.getPayloadAsText());
    }

    private void count(SocketAction action) {
        switch (action) {
            case SocketAction.Say(ServerFrame.Refused refused) ->
                    meters.counter("sigmagent.frames.refused", "code", refused.code().wireName())
                            .increment();
            case SocketAction.Say(ServerFrame.Unavailable _) ->
                    meters.counter("sigmagent.frames.refused", "code", "unavailable").increment();
            case SocketAction.Say _ -> {}
            case SocketAction.Close(CloseReason reason) ->
                    meters.counter("sigmagent.sockets.closed", "reason", label(reason)).increment();
        }
    }

    private static String label(CloseReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
