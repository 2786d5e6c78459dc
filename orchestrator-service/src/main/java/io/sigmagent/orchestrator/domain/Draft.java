package io.sigmagent.orchestrator.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session while it is decided upon, and the effects so far. Lives for one decision. */
final class Draft {

    private static final int HISTORY = 20;
    private static final int LINE = 1000;
    private static final int HANDLED = 64;
    private static final int UNSPOKEN = 20;
    private static final int NOTES = 10;

    private final Session before;
    private final String cause;
    private final Instant now;
    private final List<Effect> effects = new ArrayList<>();

    private int conversation;
    private Tenure tenure;
    private long lastSeq;
    private List<Line> history;
    private List<String> handled;
    private List<LedgerLine> unspoken;
    private List<String> notes;
    private Instant quietSince;

    Phase phase;
    Contact contact;
    Lead lead;
    List<ShownProduct> shown;
    Map<String, String> memory;
    @Nullable Packet packet;
    @Nullable Slot slot;
    @Nullable Turn turn;
    List<Message> waiting;
    @Nullable Burst burst;
    Due due;
    People people;
    boolean answered;
    boolean withHuman;

    /**
     * @param cause id of the event that is decided upon
     */
    Draft(Session before, String cause, Instant now) {
        this.before = before;
        this.cause = cause;
        this.now = now;
        conversation = before.conversation();
        tenure = before.tenure();
        lastSeq = before.lastSeq();
        history = before.history();
        handled = before.handled();
        unspoken = before.unspoken();
        notes = before.notes();
        quietSince = before.quietSince();
        phase = before.phase();
        contact = before.contact();
        lead = before.lead();
        shown = before.shown();
        memory = before.memory();
        packet = before.packet();
        slot = before.slot();
        turn = before.turn();
        waiting = before.waiting();
        burst = before.burst();
        due = before.due();
        people = before.people();
        answered = before.answered();
        withHuman = before.withHuman();
    }

    Instant now() {
        return now;
    }

    String cause() {
        return cause;
    }

    String sessionId() {
        return before.id();
    }

    Tenure tenure() {
        return tenure;
    }

    Owner owner() {
        return tenure.owner();
    }

    long epoch() {
        return tenure.epoch();
    }

    long lastSeq() {
        return lastSeq;
    }

    List<Line> history() {
        return history;
    }

    boolean isOpen() {
        return turn != null || !waiting.isEmpty() || due.opening();
    }

    /** Ids that are made from this decision: the same event makes the same ids. */
    String id(String kind) {
        return Ids.of(kind + ":" + before.id() + ":" + cause + ":" + tenure.epoch());
    }

    boolean hasHandled(String eventId) {
        return handled.contains(eventId);
    }

    void remember(String eventId) {
        handled = newest(handled, eventId, HANDLED);
    }

    void note(String text) {
        notes = newest(notes, text, NOTES);
    }

    /** Keeps the results of an answer that is not said. */
    void keep(List<LedgerLine> results) {
        for (LedgerLine result : results) {
            unspoken = newest(unspoken, result, UNSPOKEN);
        }
    }

    /** How many results of answers that were not said are kept. */
    int unspoken() {
        return unspoken.size();
    }

    /** An agent that knew of the oldest of them spoke. */
    void forgetUnspoken(int known) {
        unspoken = unspoken.subList(Math.min(known, unspoken.size()), unspoken.size());
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
        history = newest(history, new Line(speaker, clipped, now), HISTORY);
        quietSince = now;
    }

    /**
     * Starts the next conversation: summary, facts and unspoken results of the old stay, its
     * commands and questions don't.
     */
    void openConversation() {
        conversation++;
        tenure = tenure.forgotten();
        lead = lead.reopened();
        shown = List.of();
        memory = Map.of();
        waiting = List.of();
        burst = null;
        due = Due.NOTHING;
        people = People.NONE;
        answered = false;
        withHuman = false;
        phase = Phase.ANSWERING;
        measure(
                new Effect.Measure.ConversationOpened(
                        contact.channel(), contact.customer().tier()));
    }

    /** Makes somebody the owner; whoever had it may no longer speak, and their slot is free. */
    void own(Owner next) {
        leaveSlot();
        tenure = tenure.passedTo(next, now);
        turn = null;
        memory = Map.of();
        due = due.ofNextOwner();
    }

    /** What was asked of agents is void. */
    void raiseEpoch() {
        tenure = tenure.raised();
        turn = null;
    }

    void leaveSlot() {
        if (slot != null) {
            add(new Effect.SlotLeft(slot.agent(), slot.requestId()));
            slot = null;
        }
    }

    Session session() {
        return new Session(
                before.id(),
                conversation,
                tenure,
                phase,
                lastSeq,
                contact,
                history,
                lead,
                shown,
                memory,
                packet,
                slot,
                turn,
                waiting,
                burst,
                due,
                people,
                unspoken,
                notes,
                handled,
                now,
                quietSince,
                answered,
                withHuman);
    }

    Decision decision() {
        return new Decision(session(), effects);
    }

    private static <T> List<T> newest(List<T> before, T added, int most) {
        List<T> all = new ArrayList<>(before);
        all.add(added);
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
