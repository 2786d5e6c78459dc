package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.Agent;
import io.sigmagent.gateway.domain.ChatEvent;
import io.sigmagent.gateway.domain.ChatEvent.CommandSettled;
import io.sigmagent.gateway.domain.ChatEvent.HandedOff;
import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.ChatEvent.Queued;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.SessionState;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps open desks up to date, and tells the orchestrator that they are open. */
public final class FollowDesk {

    /**
     * How often what happens.
     *
     * @param list the sessions are told at least that often
     * @param pause and not more often than that
     * @param sign an open desk announces itself that often
     */
    public record Rhythm(Duration list, Duration pause, Duration sign) {}

    private final Conversations conversations;
    private final OperatorInbox inbox;
    private final SessionStates states;
    private final Rhythm rhythm;
    private final Flux<DeskEvent> lists;
    private volatile Set<SessionId> followed = Set.of();

    /** Asks for the sessions once for all desks of this gateway. */
    public FollowDesk(
            Conversations conversations, OperatorInbox inbox, SessionStates states, Rhythm rhythm) {
        this.conversations = conversations;
        this.inbox = inbox;
        this.states = states;
        this.rhythm = rhythm;
        this.lists = lists().replay(1).refCount(1);
    }

    /** Everything that a desk is told; while it is listened to, the desk is open. */
    public Flux<DeskEvent> handle(String desk) {
        Flux<DeskEvent> told =
                conversations
                        .all()
                        .ofType(Numbered.class)
                        .filter(event -> followed.contains(event.session()))
                        .map(this::said);
        return Flux.merge(lists, told, open(desk))
                .takeUntilOther(conversations.end())
                .doFinally(_ -> close(desk));
    }

    private DeskEvent said(Numbered event) {
        MessageNames names = new MessageNames(conversations, event.session());
        return new DeskEvent.Said(event.session(), names.told(event));
    }

    private Flux<DeskEvent> lists() {
        Flux<Long> regularly = Flux.interval(Duration.ZERO, rhythm.list());
        Flux<ChatEvent> changes =
                conversations.all().filter(this::concernsDesks).sample(rhythm.pause());
        return Flux.merge(regularly, changes).onBackpressureLatest().concatMap(_ -> list(), 1);
    }

    private Mono<DeskEvent> list() {
        return states.forDesk()
                .doOnNext(this::remember)
                .<DeskEvent>map(DeskEvent.Sessions::new)
                .onErrorReturn(Unavailable.class, new DeskEvent.Away());
    }

    private void remember(List<SessionState> sessions) {
        followed =
                sessions.stream()
                        .filter(SessionState::concernsPeople)
                        .map(SessionState::session)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private boolean concernsDesks(ChatEvent event) {
        return switch (event) {
            case CommandSettled _, Queued _, HandedOff _ -> true;
            case ChatEvent.Replied reply when isHuman(reply) -> true;
            case ChatEvent.MessageStored message when message.withHuman() -> true;
            case Numbered numbered -> followed.contains(numbered.session());
            default -> false;
        };
    }

    private static boolean isHuman(ChatEvent.Replied reply) {
        return reply.agent() == Agent.HUMAN_AGENT || reply.nextAgent() == Agent.HUMAN_AGENT;
    }

    private Flux<DeskEvent> open(String desk) {
        return Flux.interval(Duration.ZERO, rhythm.sign())
                .onBackpressureDrop()
                .concatMap(_ -> inbox.announce(desk, true).onErrorComplete(Unavailable.class), 1)
                .cast(DeskEvent.class);
    }

    private void close(String desk) {
        var _ = inbox.announce(desk, false).onErrorComplete(Unavailable.class).subscribe();
    }
}
