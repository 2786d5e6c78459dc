package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.ChatEvent;
import io.sigmagent.gateway.domain.ChatEvent.Composing;
import io.sigmagent.gateway.domain.ChatEvent.MessageStored;
import io.sigmagent.gateway.domain.SessionId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** All that the orchestrator tells, passed on to those of this gateway who follow the session. */
public final class Conversations {

    private static final int ALL_BACKLOG = 1000;

    private final Object lock = new Object();
    private final RecentEvents recent;
    private final Map<SessionId, Set<FluxSink<ChatEvent>>> followers = new HashMap<>();
    private final Sinks.Many<ChatEvent> all = Sinks.many().multicast().directBestEffort();
    private final Sinks.Empty<Void> end = Sinks.empty();

    /**
     * @param remembered how many events of all sessions are kept at hand
     */
    public Conversations(int remembered) {
        recent = new RecentEvents(remembered);
    }

    /** Something was told; of each session in order. */
    public void tell(ChatEvent event) {
        List<FluxSink<ChatEvent>> told;
        synchronized (lock) {
            if (!(event instanceof Composing)) {
                recent.add(event);
            }
            told = List.copyOf(followers.getOrDefault(event.session(), Set.of()));
        }
        for (FluxSink<ChatEvent> follower : told) {
            FluxSink<ChatEvent> _ = follower.next(event);
        }
        Sinks.EmitResult _ = all.tryEmitNext(event);
    }

    /** What is told from now on about all sessions; who is slow misses some of it. */
    public Flux<ChatEvent> all() {
        return all.asFlux()
                .onBackpressureBuffer(ALL_BACKLOG, BufferOverflowStrategy.DROP_OLDEST)
                .publishOn(Schedulers.parallel());
    }

    /** What was told lately about a session, and then everything, without a gap between. */
    public Flux<ChatEvent> follow(SessionId session) {
        return Flux.<ChatEvent>create(sink -> begin(session, sink))
                .publishOn(Schedulers.parallel());
    }

    /** What was told lately about a session, oldest first. */
    public List<ChatEvent> recent(SessionId session) {
        synchronized (lock) {
            return recent.of(session);
        }
    }

    /** The sender's id of a message that was told lately. */
    public Optional<String> messageId(SessionId session, String eventId) {
        return recent(session).stream()
                .filter(MessageStored.class::isInstance)
                .map(MessageStored.class::cast)
                .filter(message -> message.eventId().equals(eventId))
                .map(MessageStored::messageId)
                .findFirst();
    }

    /** Completes when this gateway is about to leave. */
    public Mono<Void> end() {
        return end.asMono();
    }

    /** Asks all sockets to go. */
    public void leave() {
        Sinks.EmitResult _ = end.tryEmitEmpty();
    }

    private void begin(SessionId session, FluxSink<ChatEvent> sink) {
        synchronized (lock) {
            for (ChatEvent event : recent.of(session)) {
                FluxSink<ChatEvent> _ = sink.next(event);
            }
            followers.computeIfAbsent(session, _ -> new LinkedHashSet<>()).add(sink);
        }
        FluxSink<ChatEvent> _ = sink.onDispose(() -> stop(session, sink));
    }

    private void stop(SessionId session, FluxSink<ChatEvent> sink) {
        synchronized (lock) {
            followers.computeIfPresent(
                    session,
                    (_, sinks) -> {
                        sinks.remove(sink);
                        return sinks.isEmpty() ? null : sinks;
                    });
        }
    }
}
