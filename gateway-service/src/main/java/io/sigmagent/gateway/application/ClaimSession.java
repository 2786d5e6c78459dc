package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.ChatEvent.ClaimSettled;
import io.sigmagent.gateway.domain.SessionId;
import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks for a session on behalf of a socket that connects. */
public final class ClaimSession {

    /** What came of it. */
    public sealed interface Claim {

        /** The session is the caller's; its history ends at that number. */
        record Granted(long lastSeq) implements Claim {}

        /** The session is somebody else's. */
        record Refused() implements Claim {}

        /** Nobody answered yet; the answer will bear that id. */
        record Undecided(String requestId, boolean proven) implements Claim {}
    }

    private final Conversations conversations;
    private final Inbox inbox;
    private final Supplier<String> ids;
    private final Duration patience;

    /**
     * @param ids gives a new id each time
     * @param patience how long a handshake waits
     */
    public ClaimSession(
            Conversations conversations, Inbox inbox, Supplier<String> ids, Duration patience) {
        this.conversations = conversations;
        this.inbox = inbox;
        this.ids = ids;
        this.patience = patience;
    }

    /** What came of a claim; proven if the caller showed a token of that session. */
    public Mono<Claim> handle(SessionId session, boolean proven) {
        return Mono.defer(() -> claim(session, ids.get(), proven));
    }

    private Mono<Claim> claim(SessionId session, String requestId, boolean proven) {
        Claim undecided = new Claim.Undecided(requestId, proven);
        Flux<ClaimSettled> answers =
                conversations
                        .follow(session)
                        .ofType(ClaimSettled.class)
                        .filter(answer -> answer.requestId().equals(requestId));
        Mono<Void> question = inbox.claim(session, requestId, proven);
        return Flux.merge(answers, question.thenMany(Flux.empty()))
                .next()
                .map(ClaimSession::settled)
                .timeout(patience, Mono.just(undecided))
                .onErrorResume(Unavailable.class, _ -> Mono.just(undecided));
    }

    private static Claim settled(ClaimSettled answer) {
        return answer.granted() ? new Claim.Granted(answer.lastSeq()) : new Claim.Refused();
    }
}
