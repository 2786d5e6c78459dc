package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.Agent;
import io.sigmagent.gateway.domain.ChatEvent;
import io.sigmagent.gateway.domain.ChatEvent.CommandSettled;
import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.ChatEvent.Replied;
import io.sigmagent.gateway.domain.CommandRequest;
import io.sigmagent.gateway.domain.SessionCommand.Speak;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.Settlement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Passes a command on, and tells what came of it. */
public final class CommandSession {

    private final Conversations conversations;
    private final OperatorInbox inbox;
    private final Duration patience;

    /**
     * @param patience how long a caller waits; afterwards the command is still open
     */
    public CommandSession(Conversations conversations, OperatorInbox inbox, Duration patience) {
        this.conversations = conversations;
        this.inbox = inbox;
        this.patience = patience;
    }

    /** What came of the command. Fails with {@link Unavailable} when it was not taken. */
    public Mono<Settlement> handle(CommandRequest request) {
        return Mono.defer(() -> settle(request, lastSeq(request.session())));
    }

    private Mono<Settlement> settle(CommandRequest request, long lastSeq) {
        Mono<Settlement> answer =
                conversations
                        .follow(request.session())
                        .mapNotNull(event -> settlement(request, lastSeq, event))
                        .next()
                        .timeout(patience, Mono.just(new Settlement.Open()));
        // What was settled must also be stored: only then may the caller forget it.
        return Mono.zip(answer, inbox.request(request).thenReturn(true), (settled, _) -> settled);
    }

    private static @Nullable Settlement settlement(
            CommandRequest request, long lastSeq, ChatEvent event) {
        return switch (event) {
            case CommandSettled settled when settled.commandId().equals(request.id()) ->
                    settled.refusal() == null
                            ? new Settlement.Accepted()
                            : new Settlement.Refused(settled.refusal());
            case Replied reply when reply.seq() > lastSeq && says(request, reply) ->
                    new Settlement.Accepted();
            default -> null;
        };
    }

    /** A person's words are not answered: they are settled once they stand in the history. */
    private static boolean says(CommandRequest request, Replied reply) {
        return request.command() instanceof Speak(_, String text)
                && reply.agent() == Agent.HUMAN_AGENT
                && reply.text().equals(text);
    }

    private long lastSeq(SessionId session) {
        return conversations.recent(session).stream()
                .filter(Numbered.class::isInstance)
                .mapToLong(event -> ((Numbered) event).seq())
                .max()
                .orElse(0);
    }
}
