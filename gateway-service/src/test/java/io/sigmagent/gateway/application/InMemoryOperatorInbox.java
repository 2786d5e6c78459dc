package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.CommandRequest;
import io.sigmagent.gateway.domain.SessionId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/** Keeps what it is given, unless it is away. */
final class InMemoryOperatorInbox implements OperatorInbox {

    final List<CommandRequest> requests = new CopyOnWriteArrayList<>();
    final List<String> signs = new CopyOnWriteArrayList<>();
    boolean away;

    @Override
    public Mono<Void> request(CommandRequest request) {
        return take(() -> requests.add(request));
    }

    @Override
    public Mono<Void> typed(SessionId session, String operatorId, boolean typing) {
        return take(() -> {});
    }

    @Override
    public Mono<Void> announce(String desk, boolean open) {
        return take(() -> signs.add(desk + (open ? " opens" : " closes")));
    }

    private Mono<Void> take(Runnable keep) {
        return away
                ? Mono.error(new Unavailable("kafka", new IllegalStateException("away")))
                : Mono.fromRunnable(keep);
    }
}
