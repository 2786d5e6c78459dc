package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.CustomerMessage;
import io.sigmagent.gateway.domain.SessionId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** An inbox that a test reads, and that can be away. */
final class InMemoryInbox implements Inbox {

    final List<CustomerMessage> messages = new CopyOnWriteArrayList<>();
    final List<Integer> ratings = new CopyOnWriteArrayList<>();
    final List<String> ratingIds = new CopyOnWriteArrayList<>();
    final List<String> claims = new CopyOnWriteArrayList<>();
    volatile boolean away;
    volatile boolean broken;
    volatile Consumer<CustomerMessage> onMessage = _ -> {};
    volatile Consumer<String> onClaim = _ -> {};

    @Override
    public Mono<Void> put(CustomerMessage message) {
        if (broken) {
            throw new IllegalStateException("a mistake of ours");
        }
        return taken(() -> {
            messages.add(message);
            onMessage.accept(message);
        });
    }

    @Override
    public Mono<Void> rate(String eventId, SessionId session, int score, @Nullable String comment) {
        return taken(() -> {
            ratings.add(score);
            ratingIds.add(eventId);
        });
    }

    @Override
    public Mono<Void> claim(SessionId session, String requestId, boolean proven) {
        return taken(() -> {
            claims.add(requestId + (proven ? " proven" : ""));
            onClaim.accept(requestId);
        });
    }

    private Mono<Void> taken(Runnable taking) {
        return Mono.fromRunnable(() -> {
            if (away) {
                throw new Unavailable("kafka", new IllegalStateException("stopped"));
            }
            taking.run();
        });
    }
}
