package io.sigmagent.agent.application;

import io.sigmagent.agent.application.Reply.Course;
import io.sigmagent.agent.claims.ClaimCheck;
import io.sigmagent.agent.claims.ClaimCheck.Verdict;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.Outcome;
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
        try {
            Ledger ledger = new Ledger();
            Store store = new LedgerStore(stores.forTurn(turn), ledger);
            Answer draft = brain.answer(turn, new TurnToolbox(store, ledger, takenAt));
            return judged(turn, draft, claims.check(turn, draft, ledger), takenAt);
        } catch (RuntimeException | Error e) {
            return reply(turn, failed(turn), List.of(), takenAt, new Course.BrainFailed(e));
        }
    }

    /** The safe reply to a turn whose own reply can't be sent. */
    public Reply fallback(Turn turn, Throwable cause) {
        return reply(turn, failed(turn), List.of(), clock.instant(), new Course.BrainFailed(cause));
    }

    private Reply judged(Turn turn, Answer draft, Verdict verdict, Instant takenAt) {
        return switch (verdict) {
            case Verdict.Proven(var proof) ->
                    reply(turn, draft, proof, takenAt, new Course.Smooth());
            case Verdict.Refused(var claim) ->
                    reply(
                            turn,
                            unproven(turn, draft),
                            List.of(),
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
    private Answer unproven(Turn turn, Answer draft) {
        Voice voice = new Voice(texts, turn);
        return Answer.to(turn, voice.say("unproven"))
                .in(voice.language())
                .learning(draft.facts())
                .doing("next:ask_again");
    }

    private Answer failed(Turn turn) {
        Voice voice = new Voice(texts, turn);
        return Answer.to(turn, voice.say("failed"))
                .in(voice.language())
                .doing("escalated:human")
                .concluding(new Outcome.Escalate());
    }

    private record TurnToolbox(Store store, Ledger ledger, Instant now) implements Toolbox {}
}
