package io.sigmagent.orchestrator.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.kit.web.InvalidInput;
import io.sigmagent.orchestrator.application.Conversations;
import io.sigmagent.orchestrator.application.StoredEvent;
import io.sigmagent.orchestrator.domain.Phase;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the gateway asks the orchestrator. */
@RestController
final class InternalApi {

    private static final int MOST = 1000;
    private static final List<String> PHASES =
            Stream.of(Phase.values()).map(ValueCodec::lower).toList();

    private final Conversations conversations;
    private final SessionReader sessions;

    InternalApi(Conversations conversations, SessionReader sessions) {
        this.conversations = conversations;
        this.sessions = sessions;
    }

    /** One event of the history; {@code event} is its Avro single-object encoding in Base64. */
    record Event(long seq, String event) {}

    /**
     * Events in order; {@code lastSeq} is the number of the last of them, or what was asked after.
     */
    record History(long lastSeq, List<Event> events) {}

    @GetMapping("/internal/sessions/{id}/messages")
    Mono<History> messages(
            @PathVariable("id") String id,
            @RequestParam(name = "after_seq", defaultValue = "0") long afterSeq,
            @RequestParam(name = "limit", defaultValue = "500") int limit) {
        if (limit < 1 || limit > MOST) {
            return Mono.error(new InvalidInput("limit", limit + " (expected: 1 to " + MOST + ")"));
        }
        return conversations
                .after(id, afterSeq, limit)
                .map(InternalApi::event)
                .collectList()
                .map(events -> new History(lastSeq(events, afterSeq), events));
    }

    /** Sessions of some phases; all instances are asked unless {@code here} is wished. */
    @GetMapping("/internal/sessions")
    Flux<JsonNode> sessions(
            @RequestParam("phase") List<String> names,
            @RequestParam(name = "here", defaultValue = "false") boolean here) {
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        for (String name : names) {
            phases.add(phase(name));
        }
        return here ? sessions.listHere(phases) : sessions.list(phases);
    }

    private static Phase phase(String name) {
        return Stream.of(Phase.values())
                .filter(phase -> ValueCodec.lower(phase).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInput("phase", "unknown (expected: one of " + PHASES + ")"));
    }

    @GetMapping("/internal/sessions/{id}")
    Mono<JsonNode> session(@PathVariable("id") String id) {
        return sessions.read(id);
    }

    private static Event event(StoredEvent stored) {
        ByteBuffer bytes = stored.event().duplicate();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return new Event(stored.seq(), Base64.getEncoder().encodeToString(copy));
    }

    private static long lastSeq(List<Event> events, long afterSeq) {
        return events.isEmpty() ? afterSeq : events.getLast().seq();
    }
}
