package io.sigmagent.agent.application;

import io.sigmagent.agent.application.Reply.Course;
import io.sigmagent.agent.claims.ClaimCheck;
import io.sigmagent.agent.claims.ClaimCheck.Verdict;
import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.OrderChanges;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.PreparedOrders;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks the brain and lets its answer pass only if what it claims is proven. Whatever the brain
 * does, there is an answer.
 */
public final class AnswerTurn {

    private static final String FALLBACK = "fallback";

    private final Brain brain;
    private final Sources sources;
    private final ClaimCheck claims;
    private final Texts texts;
    private final Clock clock;

    public AnswerTurn(Brain brain, Sources sources, ClaimCheck claims, Texts texts, Clock clock) {
        this.brain = brain;
        this.sources = sources;
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
            Toolbox toolbox = sources.open(turn, ledger, takenAt);
            Optional<Answer> told = new Briefing(texts, turn).answer();
            return told.isPresent()
                    ? answered(turn, toolbox, (_, _) -> told.get(), new Course.Smooth())
                    : answered(turn, toolbox, brain, new Course.Smooth());
        } catch (RuntimeException | Error e) {
            return safeReply(turn, ledger, takenAt, e);
        }
    }

    /** The brain's reply if it may pass, else its stand-in's, else a safe text. */
    private Reply answered(Turn turn, Toolbox toolbox, Brain by, Course course) {
        Judged judged;
        try {
            judged = judged(turn, toolbox, by);
        } catch (RuntimeException | Error e) {
            Course failure = new Course.SteppedIn(e);
            return by.standIn()
                    .map(next -> answered(turn, toolbox, next, failure))
                    .orElseGet(() -> safeReply(turn, toolbox.ledger(), toolbox.now(), e));
        }
        return switch (judged.verdict()) {
            case Verdict.Proven(var proof) ->
                    reply(turn, judged.draft(), proof, toolbox.now(), new By(by.name(), course));
            case Verdict.Refused(var claim, _) ->
                    by.standIn()
                            .map(next -> answered(turn, toolbox, next, new Course.SteppedIn(claim)))
                            .orElseGet(() -> unproven(turn, toolbox, judged.draft(), claim));
        };
    }

    /** The brain's draft, repaired once where it claims what nothing proves. */
    private Judged judged(Turn turn, Toolbox toolbox, Brain by) {
        Answer draft = by.answer(turn, toolbox);
        Judged judged = judged(turn, toolbox, by, draft);
        return judged.verdict() instanceof Verdict.Refused(var claim, var words)
                ? by.repair(turn, toolbox, draft, claim + ": " + words)
                        .map(repaired -> judged(turn, toolbox, by, repaired))
                        .orElse(judged)
                : judged;
    }

    /** A stand-in does not know what was written before it was asked, so that is told here. */
    @SuppressWarnings("ReferenceEquality") // The first brain itself, whatever it calls equal.
    private Judged judged(Turn turn, Toolbox toolbox, Brain by, Answer draft) {
        Ledger ledger = toolbox.ledger();
        Briefing briefing = new Briefing(texts, turn);
        Answer complete = briefing.complete(draft);
        List<DraftOrder> prepared = PreparedOrders.in(written(ledger.entries()));
        Answer whole = by.equals(brain) ? complete : briefing.telling(prepared, complete);
        return new Judged(whole, claims.check(turn, whole, ledger, toolbox.now()));
    }

    /** What was written is told and kept whatever becomes of the answer, so that it is not lost. */
    private static List<LedgerEntry> written(List<LedgerEntry> ledger) {
        return ledger.stream()
                .filter(entry -> entry.kind() == Kind.DRAFT_ORDER || OrderChanges.isWrite(entry))
                .toList();
    }

    /** The safe reply in place of one that can't be sent. */
    public Reply fallback(Reply unsendable, Throwable cause) {
        Turn turn = unsendable.turn();
        List<LedgerEntry> written = written(unsendable.ledger());
        Course failure = new Course.BrainFailed(cause);
        return reply(
                turn, failed(turn, written), written, clock.instant(), new By(FALLBACK, failure));
    }

    private Reply safeReply(Turn turn, Ledger ledger, Instant takenAt, Throwable cause) {
        List<LedgerEntry> written = written(ledger.entries());
        Course failure = new Course.BrainFailed(cause);
        return reply(turn, failed(turn, written), written, takenAt, new By(FALLBACK, failure));
    }

    /** Keeps what was learnt: only the text is doubtful. */
    private Reply unproven(Turn turn, Toolbox toolbox, Answer draft, String claim) {
        List<LedgerEntry> written = written(toolbox.ledger().entries());
        Answer safe =
                safe(turn, "unproven", written).learning(draft.facts()).doing("next:ask_again");
        Course refused = new Course.ClaimRefused(claim);
        return reply(turn, safe, written, toolbox.now(), new By(FALLBACK, refused));
    }

    private Reply reply(Turn turn, Answer answer, List<LedgerEntry> proof, Instant takenAt, By by) {
        Instant now = clock.instant();
        Duration took = Duration.between(takenAt, now);
        return new Reply(turn, answer, by.name(), proof, now, took, by.course());
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

    private record Judged(Answer draft, Verdict verdict) {}

    private record By(String name, Course course) {}
}
