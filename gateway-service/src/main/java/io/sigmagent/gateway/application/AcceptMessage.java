package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.CustomerMessage;
import io.sigmagent.gateway.domain.Progress;
import io.sigmagent.gateway.domain.Progress.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes a message of a caller that waits, and tells what became of it. */
public final class AcceptMessage {

    private final Conversations conversations;
    private final Inbox inbox;
    private final FindAnswer findAnswer;
    private final Duration patience;

    /**
     * @param patience how long a caller waits; afterwards the message is still open
     */
    public AcceptMessage(
            Conversations conversations, Inbox inbox, FindAnswer findAnswer, Duration patience) {
        this.conversations = conversations;
        this.inbox = inbox;
        this.findAnswer = findAnswer;
        this.patience = patience;
    }

    /**
     * What became of the message. Fails with {@link Unavailable} when it was not taken, and with
     * {@link KeyReused}.
     *
     * @param repeatable whether it may be a repeat of one that was taken before
     */
    public Mono<Outcome> handle(CustomerMessage message, boolean repeatable) {
        Mono<Progress> earlier = repeatable ? earlier(message) : Mono.empty();
        return earlier.filter(Progress::settled)
                .switchIfEmpty(Mono.defer(() -> accept(message)))
                .map(Progress::outcome);
    }

    private Mono<Progress> earlier(CustomerMessage message) {
        return findAnswer
                .handle(message.session(), message.eventId())
                .onErrorResume(Unavailable.class, _ -> Mono.empty())
                .doOnNext(known -> check(message, known));
    }

    private static void check(CustomerMessage message, Progress known) {
        @Nullable String before = known.stored() == null ? null : known.stored().text();
        if (before != null && !before.equals(message.text().value())) {
            throw new KeyReused();
        }
    }

    private Mono<Progress> accept(CustomerMessage message) {
        Flux<Progress> told =
                conversations
                        .follow(message.session())
                        .scan(Progress.of(message.eventId()), Progress::after)
                        .doOnNext(known -> check(message, known))
                        .takeUntil(Progress::settled);
        return Flux.merge(told, inbox.put(message).thenMany(Flux.empty())).take(patience).last();
    }
}
