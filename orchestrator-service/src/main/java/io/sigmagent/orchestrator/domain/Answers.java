package io.sigmagent.orchestrator.domain;

import io.sigmagent.orchestrator.domain.SessionEvent.Rated;
import io.sigmagent.orchestrator.domain.SessionEvent.TurnAnswered;
import java.util.List;
import java.util.Optional;

/**
 * Takes what agents answer: only the answer to the turn in flight, in its epoch, reaches the
 * customer.
 */
final class Answers {

    private static final int SATISFIED = 4;

    private final RoutingPolicy routing;
    private final HandoffPolicy handoffs;
    private final Learning learning;
    private final Turns turns;
    private final Ownership ownership;
    private final HumanDoor humans;
    private final SystemTexts texts;

    Answers(
            RoutingPolicy routing,
            HandoffPolicy handoffs,
            Turns turns,
            Ownership ownership,
            HumanDoor humans) {
        this.routing = routing;
        this.handoffs = handoffs;
        this.learning = new Learning(handoffs);
        this.turns = turns;
        this.ownership = ownership;
        this.humans = humans;
        this.texts = humans.texts();
    }

    void take(Draft draft, TurnAnswered answer) {
        Turn turn = draft.turn;
        if (turn == null || !turn.id().equals(answer.turnId())) {
            drop(draft, answer, "stale_turn");
        } else if (turn.epoch() != answer.epoch() || turn.epoch() != draft.epoch()) {
            drop(draft, answer, "stale_epoch");
        } else if (draft.people.holds(draft.now())) {
            drop(draft, answer, "held");
            turns.putBack(draft);
        } else if (!(answer.outcome() instanceof Outcome.Reroute(Intent intent)
                && sendsOn(draft, turn, intent, answer))) {
            accept(draft, turn, answer);
        }
    }

    /**
     * The agent did not answer in time: the customer is not left without a word, of a person who
     * types just now or of the agent.
     */
    void fallBack(Draft draft, Turn turn) {
        if (draft.people.holds(draft.now())) {
            turns.putBack(draft);
            return;
        }
        draft.turn = null;
        if (!turn.messages().isEmpty()) {
            String text = texts.fallback(draft.contact.language());
            Spoken.of(turn, text, "fallback").actions(List.of("next:retry")).say(draft);
        }
        goOn(draft);
    }

    /** No person came in time: the agent that had the session goes on. */
    void apologiseForHuman(Draft draft) {
        Owner back = draft.tenure().lastAgent();
        String text = texts.humanIsLate(draft.contact.language());
        ownership.handOver(draft, back, "human_timeout", List.of(text));
        Speech.bySystem(draft, text, List.of(), List.of("promised:call_back"));
        goOn(draft);
    }

    /**
     * A good rating ends a conversation with customer success; a bad one brings a person, also when
     * it answers the question that ended the conversation.
     */
    void take(Draft draft, Rated rated) {
        draft.measure(
                new Effect.Measure.RatingCounted(
                        draft.tenure().longestAgent(draft.now()), rated.score()));
        if (rated.score() < SATISFIED && draft.tenure().endedWith(Owner.SUCCESS)) {
            draft.openConversation();
            draft.own(Owner.SUCCESS);
        }
        if (draft.owner() != Owner.SUCCESS) {
            return;
        }
        if (rated.score() >= SATISFIED && !draft.isOpen()) {
            ownership.complete(draft, "satisfied");
        } else if (rated.score() < SATISFIED) {
            turns.putBack(draft);
            callHuman(draft, "dissatisfied");
        }
    }

    /** What waits is looked at anew: it may want somebody else than whoever answered before. */
    void goOn(Draft draft) {
        if (!draft.waiting.isEmpty() && draft.owner().answersInTurns() && !draft.due.moved()) {
            IntentGuess last = draft.waiting.getLast().intent();
            Owner target = routing.settle(draft, last);
            if (target.answersInTurns() && target != draft.owner()) {
                String reason = "intent:" + last.intent().wireName();
                ownership.handOver(draft, target, reason, List.of());
                draft.due = draft.due.withMoved(true);
            }
        }
        turns.proceed(draft);
    }

    /** An order of this session is paid, and nothing is open. */
    void moveOnPaid(Draft draft) {
        handoffs.afterPayment(draft.owner()).ifPresent(move -> make(draft, move));
    }

    private static void drop(Draft draft, TurnAnswered answer, String reason) {
        draft.keep(answer.ledger());
        draft.measure(new Effect.Measure.ReplyDropped(answer.turnId(), answer.agent(), reason));
    }

    /** Whether somebody else is to answer these messages; if so, they are asked. */
    private boolean sendsOn(Draft draft, Turn turn, Intent intent, TurnAnswered answer) {
        if (turn.moved() && intent.family().orElse(Owner.NOBODY) != Owner.HUMAN) {
            return false;
        }
        Owner to = routing.reroute(draft, intent, draft.lead.differsBy(answer.facts()));
        if (to == draft.owner() || (to == Owner.HUMAN && !humans.isOpen(draft))) {
            return false;
        }
        draft.lead = draft.lead.learnt(answer.facts());
        draft.keep(answer.ledger());
        if (to == Owner.HUMAN) {
            draft.turn = null;
            ownership.handOver(draft, to, "reroute", List.of());
        } else {
            turns.putBack(draft);
            ownership.handOver(draft, to, "reroute", List.of());
            draft.due = draft.due.withMoved(true);
            turns.proceed(draft);
        }
        return true;
    }

    private void accept(Draft draft, Turn turn, TurnAnswered answer) {
        Lead heard = learning.from(draft, answer);
        draft.turn = null;
        draft.forgetUnspoken(turn.known());
        Optional<Move> move = move(draft, turn, answer, heard);
        Owner next = move.map(Move::to).filter(Owner::answersInTurns).orElse(null);
        draft.shown = answer.products().isEmpty() ? draft.shown : answer.products();
        Spoken.of(turn, answer.text(), answer.brain())
                .actions(answer.actions())
                .products(answer.products())
                .next(next)
                .say(draft);
        if (move.isPresent()) {
            make(draft, move.get());
        } else {
            goOn(draft);
        }
    }

    /** The move that the answer brings, unless the messages moved already, or it leads back. */
    private Optional<Move> move(Draft draft, Turn turn, TurnAnswered answer, Lead heard) {
        var situation =
                new HandoffPolicy.Situation(
                        draft.owner(),
                        answer.outcome(),
                        heard,
                        answer.humanThere(),
                        draft.due.budgetAsked());
        if (answer.actions().contains("next:confirm_budget")) {
            draft.due = draft.due.withBudgetAsked();
        }
        return handoffs.after(situation)
                .or(() ->
                        draft.due.orderPaid()
                                ? handoffs.afterPayment(draft.owner())
                                : Optional.empty())
                .filter(move ->
                        move.completes()
                                || move.to() == Owner.HUMAN
                                || (!turn.moved()
                                        && move.to() != draft.owner()
                                        && !routing.isRefused(draft, move.to(), move.reason())));
    }

    private void make(Draft draft, Move move) {
        if (move.completes()) {
            endSatisfied(draft);
        } else if (move.to() == Owner.HUMAN) {
            callHuman(draft, move.reason());
        } else {
            ownership.handOver(draft, move.to(), move.reason(), List.of());
            draft.due = draft.due.withOpening(draft.waiting.isEmpty());
            turns.proceed(draft);
        }
    }

    private void callHuman(Draft draft, String reason) {
        if (humans.isOpen(draft)) {
            ownership.handOver(draft, Owner.HUMAN, reason, List.of());
        } else {
            humans.sayClosed(draft, List.of());
            goOn(draft);
        }
    }

    private void endSatisfied(Draft draft) {
        if (draft.isOpen()) {
            goOn(draft);
            return;
        }
        draft.add(
                new Effect.RatingAsked(
                        draft.nextSeq(), texts.ratingRequest(draft.contact.language())));
        ownership.complete(draft, "satisfied");
    }
}
