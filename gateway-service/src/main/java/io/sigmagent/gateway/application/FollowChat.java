package io.sigmagent.gateway.application;

import io.sigmagent.gateway.application.ClaimSession.Claim;
import io.sigmagent.gateway.domain.Allowance;
import io.sigmagent.gateway.domain.ClientFrame;
import io.sigmagent.gateway.domain.ServerFrame;
import io.sigmagent.gateway.domain.ServerFrame.ErrorCode;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.SessionTokens;
import io.sigmagent.gateway.domain.SocketAction;
import io.sigmagent.gateway.domain.SocketAction.CloseReason;
import io.sigmagent.kit.logging.LogContext;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Serves one chat socket, from the handshake's claim to its end. */
public final class FollowChat {

    private static final Logger LOG = LoggerFactory.getLogger(FollowChat.class);

    /** More frames than that, unsent, and the client does not read. */
    private static final int LONGEST_BACKLOG = 2000;

    private static final Duration EMIT_PATIENCE = Duration.ofSeconds(1);
    private static final SocketAction TRY_LATER =
            new SocketAction.Close(CloseReason.TRY_AGAIN_LATER);

    /**
     * What all sockets need.
     *
     * @param ids gives a new id each time
     * @param limit frames that a client may send
     * @param retryAfter when to try again what was not stored
     */
    public record Tools(
            Conversations conversations,
            Inbox inbox,
            FindMissed findMissed,
            SessionTokens tokens,
            Clock clock,
            Supplier<String> ids,
            Allowance.Limit limit,
            Duration retryAfter) {}

    private final Tools tools;

    /** Serves sockets with these. */
    public FollowChat(Tools tools) {
        this.tools = tools;
    }

    /** What the socket does, until one side ends it. */
    public Flux<SocketAction> handle(SessionId session, Claim claim, Flux<ClientFrame> frames) {
        return Flux.defer(() -> serve(session, new ChatSocket(tools, session, claim), frames));
    }

    private Flux<SocketAction> serve(
            SessionId session, ChatSocket socket, Flux<ClientFrame> frames) {
        Sinks.Many<SocketInput> own = Sinks.many().unicast().onBackpressureBuffer();
        Sinks.Many<SocketAction> actions =
                Sinks.many()
                        .unicast()
                        .onBackpressureBuffer(new ArrayBlockingQueue<>(LONGEST_BACKLOG));
        Flux<SocketInput> inputs =
                Flux.merge(
                        Mono.just(new SocketInput.Opened()),
                        tools.conversations().follow(session).map(SocketInput.Heard::new),
                        frames.<SocketInput>map(SocketInput.Received::new)
                                .concatWithValues(new SocketInput.Gone()),
                        own.asFlux(),
                        tools.conversations().end().thenReturn(new SocketInput.Leaving()));
        Flux<SocketAction> work =
                inputs.map(input -> react(session, socket, input))
                        .doOnNext(reaction -> pass(reaction, actions))
                        .flatMap(ChatSocket.Reaction::later, Integer.MAX_VALUE)
                        .doOnNext(input -> emit(own, input))
                        .thenMany(Flux.empty());
        return Flux.merge(actions.asFlux(), work)
                .onErrorComplete(ClientLeft.class)
                .onErrorResume(ClientSleeps.class, _ -> Flux.just(TRY_LATER))
                .takeUntil(SocketAction.Close.class::isInstance);
    }

    /** A mistake of ours in one frame is told to its sender, and the chat goes on. */
    private static ChatSocket.Reaction react(
            SessionId session, ChatSocket socket, SocketInput input) {
        try {
            return socket.react(input);
        } catch (RuntimeException failure) {
            if (!(input instanceof SocketInput.Received(ClientFrame frame))) {
                throw failure;
            }
            try (MDC.MDCCloseable _ = LogContext.session(session.value())) {
                LOG.error("a frame could not be handled", failure);
            }
            String id =
                    frame instanceof ClientFrame.UserMessage message ? message.messageId() : null;
            return ChatSocket.Reaction.say(
                    new ServerFrame.Refused(
                            ErrorCode.INTERNAL_ERROR,
                            "the frame could not be handled (expected: send it again later)",
                            id));
        }
    }

    private static void pass(ChatSocket.Reaction reaction, Sinks.Many<SocketAction> actions) {
        for (SocketAction action : reaction.actions()) {
            if (actions.tryEmitNext(action).isFailure()) {
                throw new ClientSleeps();
            }
        }
        if (reaction.last()) {
            throw new ClientLeft();
        }
    }

    private static void emit(Sinks.Many<SocketInput> own, SocketInput input) {
        own.emitNext(input, Sinks.EmitFailureHandler.busyLooping(EMIT_PATIENCE));
    }

    private static final class ClientSleeps extends RuntimeException {

        ClientSleeps() {
            super("the client does not read", null, false, false);
        }
    }

    private static final class ClientLeft extends RuntimeException {

        ClientLeft() {
            super("the client left", null, false, false);
        }
    }
}
