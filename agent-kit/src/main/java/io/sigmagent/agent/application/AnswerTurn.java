package io.sigmagent.agent.application;

import io.sigmagent.agent.application.Reply.Course;
import io.sigmagent.agent.claims.ClaimCheck;
import io.sigmagent.agent.claims.ClaimCheck.Verdict;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreWriter;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.PreparedOrders;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Asks the brain and lets its answer pass only if what it claims is proven. Whatever the brain
 * does, there is an answer.
 */
public final class AnswerTurn {

    private final Brain brain;
    private final Stores stores;
    private final ClaimCheck claims;
    private final Texts texts;
    private final Clock clock;

    public AnswerTurn(Brain brain, Stores stores, ClaimCheck claims, Texts texts, Clock clock) {
        this.brain = brain;
        this.stores = stores;
        this.claims = claims;
        this.texts = texts;
        this.clock = clock;
    }

    /** The reply to this turn. */
    public Reply handle(Turn turn) {
        Instant takenAt = clock.instant();
        Ledger ledger = new Ledger();
        try {
            PreparedOrders.proving(turn.unspoken()).forEach(ledger::record);
            Answer draft = draft(turn, ledger, takenAt);
            return judged(turn, draft, ledger, takenAt);
        } catch (RuntimeException | Error e) {
            List<LedgerEntry> written = written(ledger.entries());
            Course failure = new Course.BrainFailed(e);
            return reply(turn, failed(turn, written), written, takenAt, failure);
        }
    }

    private Answer draft(Turn turn, Ledger ledger, Instant takenAt) {
        Briefing briefing = new Briefing(texts, turn);
        Store store = new LedgerStore(stores.forTurn(turn), ledger);
        StoreWriter writer = new LedgerWriter(stores.writerFor(turn), ledger);
        Toolbox toolbox = new TurnToolbox(store, writer, ledger, takenAt);
        return briefing.complete(briefing.answer().orElseGet(() -> brain.answer(turn, toolbox)));
    }

    /** What was written is told and kept whatever becomes of the answer, so that it is not lost. */
    private static List<LedgerEntry> written(List<LedgerEntry> ledger) {
        return ledger.stream().filter(entry -> entry.kind() == Kind.DRAFT_ORDER).toList();
    }

    /** The safe reply in place of one that can't be sent. */
    public Reply fallback(Reply unsendable, Throwable cause) {
        Turn turn = unsendable.turn();
        List<LedgerEntry> written = written(unsendable.ledger());
        Course failure = new Course.BrainFailed(cause);
        return reply(turn, failed(turn, written), written, clock.instant(), failure);
    }

    private Reply judged(Turn turn, Answer draft, Ledger ledger, Instant takenAt) {
        List<LedgerEntry> written = written(ledger.entries());
        return switch (claims.check(turn, draft, ledger)) {
            case Verdict.Proven(var proof) ->
                    reply(turn, draft, proof, takenAt, new Course.Smooth());
            case Verdict.Refused(var claim) ->
                    reply(
                            turn,
                            unproven(turn, draft, written),
                            written,
                            takenAt,
                            new Course.ClaimRefused(claim));
        };
    }

    private Reply reply(
            Turn turn, Answer answer, List<LedgerEntry> proof, Instant takenAt, Course course) {
        Instant now = clock.instant();
        String by = course instanceof Course.Smooth ? brain.name() : "fallback";
        return new Reply(turn, answer, by, proof, now, Duration.between(takenAt, now), course);
    }

    /** Keeps what was learnt: only the text is doubtful. */
    private Answer unproven(Turn turn, Answer draft, List<LedgerEntry> written) {
        return safe(turn, "unproven", written).learning(draft.facts()).doing("next:ask_again");
    }

    private Answer failed(Turn turn, List<LedgerEntry> written) {
        return safe(turn, "failed", written)
                .doing("escalated:human")
                .concluding(new Outcome.Escalate());
    }

    private Answer safe(Turn turn, String key, List<LedgerEntry> written) {
        Voice voice = new Voice(texts, turn);
        Answer answer = Answer.to(turn, voice.say(key)).in(voice.language());
        return new Briefing(texts, turn).telling(PreparedOrders.in(written), answer);
    }

    private record TurnToolbox(Store store, StoreWriter writer, Ledger ledger, Instant now)
            implements Toolbox {}
}
