package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.ChatEvent;
import io.sigmagent.gateway.domain.SessionId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The latest events of all sessions, so that nothing falls between the begin of following a session
 * and what is stored elsewhere. Not safe for use by several threads.
 */
final class RecentEvents {

    private final int greatest;
    private final Deque<ChatEvent> all = new ArrayDeque<>();
    private final Map<SessionId, Deque<ChatEvent>> bySession = new HashMap<>();

    RecentEvents(int greatest) {
        this.greatest = greatest;
    }

    void add(ChatEvent event) {
        all.addLast(event);
        bySession.computeIfAbsent(event.session(), _ -> new ArrayDeque<>()).addLast(event);
        if (all.size() > greatest) {
            forget(all.removeFirst());
        }
    }

    /** A session's events, oldest first. */
    List<ChatEvent> of(SessionId session) {
        return List.copyOf(bySession.getOrDefault(session, new ArrayDeque<>()));
    }

    private void forget(ChatEvent oldest) {
        bySession.computeIfPresent(
                oldest.session(),
                (_, events) -> {
                    events.removeFirst();
                    return events.isEmpty() ? null : events;
                });
    }
}
