package io.sigmagent.orchestrator.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session while it is decided upon, and the effects so far. Lives for one decision. */
final class Draft {

    private static final int HISTORY = 20;
    private static final int LINE = 1000;
    private static final int HANDLED = 64;
    private static final int FORMER_OWNERS = 3;

    private final Session before;
    private final Instant now;
    private final List<Effect> effects = new ArrayList<>();

    private int conversation;
    private Owner owner;
    private Instant ownerSince;
    private final Deque<Owner> formerOwners;
    private final Map<Owner, Duration> held = new EnumMap<>(Owner.class);
    private long epoch;
    private long lastSeq;
    private final Deque<Line> history;
    private final Deque<String> handled;

    Phase phase;
    boolean claimed;
    @Nullable String apiKeyName;
    String channel;
    String language;
    Customer customer;
    String metadata;
    Lead lead;
    List<ShownProduct> shown;
    Map<String, String> memory;
    @Nullable Packet packet;
    @Nullable Turn turn;
    List<Message> waiting;
    boolean answered;
    boolean withHuman;

    Draft(Session before, Instant now) {
        this.before = before;
        this.now = now;
        conversation = before.conversation();
        owner = before.owner();
        ownerSince = before.ownerSince();
        formerOwners = new ArrayDeque<>(before.formerOwners());
        held.putAll(before.held());
        epoch = before.epoch();
        lastSeq = before.lastSeq();
        history = new ArrayDeque<>(before.history());
        handled = new ArrayDeque<>(before.handled());
        phase = before.phase();
        claimed = before.claimed();
        apiKeyName = before.apiKeyName();
        channel = before.channel();
        language = before.language();
        customer = before.customer();
        metadata = before.metadata();
        lead = before.lead();
        shown = before.shown();
        memory = before.memory();
        packet = before.packet();
        turn = before.turn();
        waiting = before.waiting();
        answered = before.answered();
        withHuman = before.withHuman();
    }

    Instant now() {
        return now;
    }

    String sessionId() {
        return before.id();
    }

    Owner owner() {
        return owner;
    }

    long epoch() {
        return epoch;
    }

    Instant ownerSince() {
        return ownerSince;
    }

    long lastSeq() {
        return lastSeq;
    }

    List<Owner> formerOwners() {
        return List.copyOf(formerOwners);
    }

    boolean hasHandled(String eventId) {
        return handled.contains(eventId);
    }

    void remember(String eventId) {
        handled.addLast(eventId);
        if (handled.size() > HANDLED) {
            handled.removeFirst();
        }
    }

    long nextSeq() {
        lastSeq++;
        return lastSeq;
    }

    void add(Effect effect) {
        effects.add(effect);
    }

    void measure(Effect.Measure measure) {
        effects.add(new Effect.Measured(measure));
    }

    void hear(String speaker, String text) {
        String clipped = text.substring(0, Math.min(text.length(), LINE));
        history.addLast(new Line(speaker, clipped, now));
        if (history.size() > HISTORY) {
            history.removeFirst();
        }
    }

    List<Line> history() {
        return List.copyOf(history);
    }

    /**
     * Starts the next conversation: summary and facts of the old stay, its commands and questions
     * don't.
     */
    void openConversation() {
        conversation++;
        held.clear();
        formerOwners.clear();
        lead = lead.reopened();
        shown = List.of();
        memory = Map.of();
        waiting = List.of();
        answered = false;
        withHuman = false;
        phase = Phase.ANSWERING;
        measure(new Effect.Measure.ConversationOpened(channel, customer.tier()));
    }

    /** Makes somebody the owner; whoever had it may no longer speak. */
    void own(Owner next) {
        if (owner != Owner.NOBODY) {
            held.merge(owner, Duration.between(ownerSince, now), Duration::plus);
            formerOwners.addFirst(owner);
            if (formerOwners.size() > FORMER_OWNERS) {
                formerOwners.removeLast();
            }
        }
        countSlots(next);
        owner = next;
        ownerSince = now;
        raiseEpoch();
        memory = Map.of();
    }

    void raiseEpoch() {
        epoch++;
        turn = null;
    }

    /** The agent that had this conversation longest; SBDR if none had. */
    Owner longestAgent() {
        Map<Owner, Duration> all = new EnumMap<>(Owner.class);
        all.putAll(held);
        all.merge(owner, Duration.between(ownerSince, now), Duration::plus);
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().answersInTurns())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Owner.SBDR);
    }

    /** The agent that had the session last; SBDR if none had. */
    Owner lastAgent() {
        return formerOwners.stream().filter(Owner::answersInTurns).findFirst().orElse(Owner.SBDR);
    }

    private void countSlots(Owner next) {
        if (owner.answersInTurns()) {
            measure(new Effect.Measure.SlotCounted(owner, false));
        }
        if (next.answersInTurns()) {
            measure(new Effect.Measure.SlotCounted(next, true));
        }
    }

    Session session() {
        return new Session(
                before.id(),
                conversation,
                owner,
                ownerSince,
                List.copyOf(formerOwners),
                held,
                phase,
                epoch,
                lastSeq,
                claimed,
                apiKeyName,
                channel,
                language,
                customer,
                metadata,
                List.copyOf(history),
                lead,
                shown,
                memory,
                packet,
                turn,
                waiting,
                List.copyOf(handled),
                now,
                answered,
                withHuman);
    }

    Decision decision() {
        return new Decision(session(), effects);
    }
}
