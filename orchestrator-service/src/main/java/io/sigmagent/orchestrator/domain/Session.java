package io.sigmagent.orchestrator.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session: one customer's thread with the shop, over any number of conversations.
 *
 * @param conversation number of the conversation, from 1
 * @param owner who has it
 * @param ownerSince since when
 * @param formerOwners owners before, latest first, at most 3
 * @param held how long each owner had this conversation
 * @param epoch grows with every change of owner and every operator message
 * @param lastSeq number of the last event in the history, 0 = none
 * @param claimed whether a browser or an API key owns it
 * @param metadata what the page told last, a JSON object
 * @param history what was said last, oldest first
 * @param memory what the owner noted for itself
 * @param packet of the last handoff; null = none
 * @param turn in flight; null = none
 * @param waiting messages for the next turn, oldest first
 * @param handled ids of the events handled last, latest last
 * @param answered whether an agent answered in this conversation
 * @param withHuman whether a person had this conversation
 */
public record Session(
        String id,
        int conversation,
        Owner owner,
        Instant ownerSince,
        List<Owner> formerOwners,
        Map<Owner, Duration> held,
        Phase phase,
        long epoch,
        long lastSeq,
        boolean claimed,
        @Nullable String apiKeyName,
        String channel,
        String language,
        Customer customer,
        String metadata,
        List<Line> history,
        Lead lead,
        List<ShownProduct> shown,
        Map<String, String> memory,
        @Nullable Packet packet,
        @Nullable Turn turn,
        List<Message> waiting,
        List<String> handled,
        Instant touchedAt,
        boolean answered,
        boolean withHuman) {

    public Session {
        formerOwners = List.copyOf(formerOwners);
        held = Map.copyOf(held);
        history = List.copyOf(history);
        shown = List.copyOf(shown);
        memory = Map.copyOf(memory);
        waiting = List.copyOf(waiting);
        handled = List.copyOf(handled);
        if (epoch < 0 || lastSeq < 0 || conversation < 0) {
            throw new IllegalArgumentException(
                    "epoch %d, lastSeq %d, conversation %d (expected: >= 0)"
                            .formatted(epoch, lastSeq, conversation));
        }
    }

    /** A session that nothing happened to yet. */
    public static Session fresh(String id, Instant now) {
        return new Session(
                id,
                0,
                Owner.NOBODY,
                now,
                List.of(),
                Map.of(),
                Phase.COMPLETE,
                0,
                0,
                false,
                null,
                "web",
                "en",
                Customer.UNKNOWN,
                "{}",
                List.of(),
                Lead.UNKNOWN,
                List.of(),
                Map.of(),
                null,
                null,
                List.of(),
                List.of(),
                now,
                false,
                false);
    }

    /** When a clock tick has something to do here; empty = never. */
    public Optional<Instant> nextDeadline(Limits limits) {
        Stream<Instant> turnEnds = turn == null ? Stream.of() : Stream.of(turn.deadlineAt());
        Stream<Instant> humanIsLate =
                phase == Phase.WAITING_FOR_HUMAN
                        ? Stream.of(ownerSince.plus(limits.humanPatience()))
                        : Stream.of();
        return Stream.concat(turnEnds, humanIsLate).min(Instant::compareTo);
    }
}
