package io.sigmagent.gateway.application;

import io.sigmagent.gateway.application.ClaimSession.Claim;
import io.sigmagent.gateway.domain.Allowance;
import io.sigmagent.gateway.domain.ChatEvent;
import io.sigmagent.gateway.domain.ChatEvent.ClaimSettled;
import io.sigmagent.gateway.domain.ChatEvent.Composing;
import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.ClientFrame;
import io.sigmagent.gateway.domain.Delivery;
import io.sigmagent.gateway.domain.Delivery.Range;
import io.sigmagent.gateway.domain.ServerFrame;
import io.sigmagent.gateway.domain.ServerFrame.ErrorCode;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.SocketAction;
import io.sigmagent.gateway.domain.SocketAction.CloseReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One chat socket: what it does on what happens. Used by one thread at a time. */
final class ChatSocket {

    /**
     * What a socket does on something that happened.
     *
     * @param later what happens next because of it
     * @param last whether the client went
     */
    record Reaction(List<SocketAction> actions, Mono<SocketInput> later, boolean last) {

        static final Reaction NONE = new Reaction(List.of(), Mono.empty(), false);

        static Reaction say(ServerFrame... frames) {
            List<SocketAction> actions = new ArrayList<>();
            for (ServerFrame frame : frames) {
                actions.add(new SocketAction.Say(frame));
            }
            return new Reaction(actions, Mono.empty(), false);
        }

        Reaction then(SocketAction action) {
            List<SocketAction> all = new ArrayList<>(actions);
            all.add(action);
            return new Reaction(all, later, last);
        }

        Reaction then(Mono<SocketInput> input) {
            return new Reaction(actions, input, last);
        }
    }

    private final FollowChat.Tools tools;
    private final SessionId session;
    private final Claim claim;
    private final Outgoing outgoing;
    private final MessageNames names;
    private final RatingIds ratingIds;
    private Allowance allowance;
    private @Nullable Delivery delivery;
    private long wishedBefore = Long.MAX_VALUE;

    ChatSocket(FollowChat.Tools tools, SessionId session, Claim claim) {
        this.tools = tools;
        this.session = session;
        this.claim = claim;
        this.outgoing = new Outgoing(tools, session);
        this.names = new MessageNames(tools.conversations(), session);
        this.ratingIds = new RatingIds(session);
        this.allowance = tools.limit().full(tools.clock().instant());
    }

    Reaction react(SocketInput input) {
        return switch (input) {
            case SocketInput.Opened _ -> onOpened();
            case SocketInput.Received(ClientFrame frame) -> onFrame(frame);
            case SocketInput.Heard(ChatEvent event) -> onEvent(event);
            case SocketInput.Fetched(List<Numbered> events) ->
                    delivery == null ? Reaction.NONE : step(delivery.onFetched(events));
            case SocketInput.FetchFailed _ ->
                    Reaction.say(unavailable()).then(close(CloseReason.TRY_AGAIN_LATER));
            case SocketInput.Stored stored -> outgoing.onStored(stored.message());
            case SocketInput.NotStored lost -> outgoing.onNotStored(lost.message());
            case SocketInput.RatingLost _ -> Reaction.say(unavailable());
            case SocketInput.ClaimedAgain _ ->
                    delivery == null ? Reaction.NONE.then(claimAgain()) : Reaction.NONE;
            case SocketInput.Leaving _ -> Reaction.NONE.then(close(CloseReason.RESTART));
            case SocketInput.Gone _ -> new Reaction(List.of(), Mono.empty(), true);
        };
    }

    private Reaction onOpened() {
        return switch (claim) {
            case Claim.Granted(long lastSeq) -> start(lastSeq);
            case Claim.Refused _ -> refuseSession();
            case Claim.Undecided _ -> Reaction.say(unavailable()).then(claimAgain());
        };
    }

    private Reaction start(long lastSeq) {
        String token = tools.tokens().issue(session, tools.clock().instant());
        Delivery begun = Delivery.after(lastSeq);
        Reaction started = Reaction.say(new ServerFrame.SessionStarted(token, lastSeq));
        if (wishedBefore < lastSeq) {
            return started.then(fetch(begun.onResume(wishedBefore)));
        }
        delivery = begun;
        return started;
    }

    private Reaction refuseSession() {
        return Reaction.say(
                        new ServerFrame.Refused(
                                ErrorCode.SESSION_OWNED,
                                "the session belongs to another browser (expected: its token, by"
                                        + " ?token=, subprotocol or cookie)",
                                null))
                .then(close(CloseReason.SESSION_OWNED));
    }

    private Mono<SocketInput> claimAgain() {
        if (!(claim instanceof Claim.Undecided(String requestId, boolean proven))) {
            return Mono.empty();
        }
        return Mono.delay(tools.retryAfter())
                .then(Mono.defer(() -> tools.inbox().claim(session, requestId, proven)))
                .onErrorComplete(Unavailable.class)
                .thenReturn(new SocketInput.ClaimedAgain());
    }

    private Reaction onFrame(ClientFrame frame) {
        allowance = allowance.take(tools.limit(), tools.clock().instant());
        if (allowance.exceeded()) {
            return Reaction.say(
                            new ServerFrame.Refused(
                                    ErrorCode.RATE_LIMITED,
                                    "too many frames (expected: at most "
                                            + tools.limit().perSecond()
                                            + " per second)",
                                    null))
                    .then(close(CloseReason.RATE_LIMITED));
        }
        return switch (frame) {
            case ClientFrame.UserMessage message -> outgoing.onMessage(message, delivery != null);
            case ClientFrame.Resume(long lastSeq) -> onResume(lastSeq);
            case ClientFrame.Typing _ -> Reaction.NONE;
            case ClientFrame.Rating rating -> onRating(rating);
            case ClientFrame.Ping _ -> Reaction.say(new ServerFrame.Pong());
            case ClientFrame.Unreadable(ServerFrame.Refused answer) -> Reaction.say(answer);
        };
    }

    private Reaction onResume(long lastSeq) {
        if (delivery == null) {
            wishedBefore = Math.min(wishedBefore, lastSeq);
            return Reaction.NONE;
        }
        return step(delivery.onResume(lastSeq));
    }

    private Reaction onRating(ClientFrame.Rating rating) {
        if (delivery == null) {
            return Reaction.say(unavailable());
        }
        String eventId = ratingIds.of(rating.score(), delivery.high());
        Mono<SocketInput> lost =
                tools.inbox()
                        .rate(eventId, session, rating.score(), rating.comment())
                        .<SocketInput>then(Mono.empty())
                        .onErrorReturn(Unavailable.class, new SocketInput.RatingLost());
        return Reaction.NONE.then(lost);
    }

    private Reaction onEvent(ChatEvent event) {
        ratingIds.hear(event);
        return switch (event) {
            case ClaimSettled answer when delivery == null && isMine(answer) ->
                    answer.granted() ? start(answer.lastSeq()) : refuseSession();
            case Numbered numbered when delivery != null -> step(delivery.onLive(numbered));
            case Composing(SessionId _, var agent) when delivery != null ->
                    Reaction.say(new ServerFrame.Typing(agent));
            default -> Reaction.NONE;
        };
    }

    private boolean isMine(ClaimSettled answer) {
        return claim instanceof Claim.Undecided mine && mine.requestId().equals(answer.requestId());
    }

    private Reaction step(Delivery.Step step) {
        step.tell().forEach(ratingIds::hear);
        Reaction told =
                Reaction.say(step.tell().stream().map(names::told).toArray(ServerFrame[]::new));
        return told.then(fetch(step));
    }

    private Mono<SocketInput> fetch(Delivery.Step step) {
        delivery = step.next();
        Range range = step.fetch();
        return range == null
                ? Mono.empty()
                : tools.findMissed()
                        .handle(session, range)
                        .<SocketInput>map(SocketInput.Fetched::new)
                        .onErrorReturn(Unavailable.class, new SocketInput.FetchFailed());
    }

    private ServerFrame unavailable() {
        return new ServerFrame.Unavailable((int) tools.retryAfter().toSeconds(), null);
    }

    private static SocketAction close(CloseReason reason) {
        return new SocketAction.Close(reason);
    }
}
