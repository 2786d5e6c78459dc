package io.sigmagent.orchestrator.domain;

import io.sigmagent.orchestrator.domain.SessionEvent.Rated;
import io.sigmagent.orchestrator.domain.SessionEvent.TurnAnswered;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes what agents answer: only the answer to the turn in flight, in its epoch, reaches the
 * customer.
 */
final class Answers {

    private static final int SATISFIED = 4;

    private final RoutingPolicy routing;
    private final Turns turns;
    private final Ownership ownership;
    private final SystemTexts texts;

    Answers(RoutingPolicy routing, Turns turns, Ownership ownership, SystemTexts texts) {
        this.routing = routing;
        this.turns = turns;
        this.ownership = ownership;
        this.texts = texts;
    }

    void take(Draft draft, TurnAnswered answer) {
        Turn turn = draft.turn;
        if (turn == null || !turn.id().equals(answer.turnId())) {
            drop(draft, answer, "stale_turn");
        } else if (turn.epoch() != answer.epoch() || draft.epoch() != answer.epoch()) {
            drop(draft, answer, "stale_epoch");
        } else if (answer.outcome() instanceof Outcome.Reroute(Intent intent)
                && movesOn(draft, turn, intent)) {
            sendOn(draft, turn, intent, answer);
        } else {
            accept(draft, turn, answer);
        }
    }

    /** The agent did not answer in time: the customer is not left without a word. */
    void fallBack(Draft draft, Turn turn) {
        draft.turn = null;
        String text = texts.fallback(draft.language);
        speak(draft, turn, text, "fallback", new Said(List.of("next:retry"), List.of(), null));
        turns.askForWaiting(draft, turn.id());
    }

    /** No person came in time: the agent that had the session goes on. */
    void apologiseForHuman(Draft draft) {
        Owner back = draft.lastAgent();
        ownership.handOver(draft, back, "human_timeout", List.of("a call back by a person"));
        long seq = draft.nextSeq();
        String text = texts.humanIsLate(draft.language);
        draft.hear(back.name(), text);
        draft.add(
                new Effect.Replied(
                        seq,
                        null,
                        back,
                        null,
                        text,
                        List.of(),
                        IntentGuess.NONE,
                        List.of("promised:call_back"),
                        List.of(),
                        null,
                        true));
        draft.measure(new Effect.Measure.MessageCounted(seq, false, back, IntentGuess.NONE));
        turns.askForWaiting(draft, "human-is-late:" + seq);
    }

    /** A good rating ends a conversation with customer success, a bad one brings a person. */
    void take(Draft draft, Rated rated) {
        draft.measure(new Effect.Measure.RatingCounted(draft.longestAgent(), rated.score()));
        if (draft.phase == Phase.COMPLETE || draft.owner() != Owner.SUCCESS) {
            return;
        }
        if (rated.score() >= SATISFIED) {
            ownership.complete(draft, "satisfied");
        } else {
            ownership.handOver(draft, Owner.HUMAN, "dissatisfied", List.of());
        }
    }

    private static void drop(Draft draft, TurnAnswered answer, String reason) {
        draft.measure(new Effect.Measure.ReplyDropped(answer.turnId(), answer.agent(), reason));
    }

    private boolean movesOn(Draft draft, Turn turn, Intent intent) {
        return !turn.rerouted() && routing.reroute(draft, intent) != draft.owner();
    }

    private void sendOn(Draft draft, Turn turn, Intent intent, TurnAnswered answer) {
        draft.lead = draft.lead.learnt(answer.facts());
        Owner to = routing.reroute(draft, intent);
        List<Message> waiting = draft.waiting;
        ownership.handOver(draft, to, "reroute", List.of());
        draft.waiting = waiting;
        if (to.answersInTurns()) {
            turns.resend(draft, turn, new IntentGuess(intent, 1), answer.eventId());
        }
    }

    private void accept(Draft draft, Turn turn, TurnAnswered answer) {
        learn(draft, answer);
        draft.turn = null;
        Optional<Move> move = moveAfter(answer.outcome());
        Owner next = move.map(Move::to).filter(to -> to != draft.owner()).orElse(null);
        draft.shown = answer.products().isEmpty() ? draft.shown : answer.products();
        speak(
                draft,
                turn,
                answer.text(),
                answer.brain(),
                new Said(answer.actions(), answer.products(), next));
        if (answer.outcome() instanceof Outcome.Satisfied) {
            endSatisfied(draft, answer);
        } else if (move.isPresent() && next != null) {
            goOn(draft, next, move.get().reason(), answer.eventId());
        } else {
            turns.askForWaiting(draft, answer.eventId());
        }
    }

    private void goOn(Draft draft, Owner next, String reason, String cause) {
        List<Message> waiting = draft.waiting;
        ownership.handOver(draft, next, reason, List.of());
        draft.waiting = waiting;
        if (!next.answersInTurns()) {
            draft.waiting = List.of();
        } else if (waiting.isEmpty()) {
            turns.open(draft, cause);
        } else {
            turns.askForWaiting(draft, cause);
        }
    }

    private void endSatisfied(Draft draft, TurnAnswered answer) {
        if (!draft.waiting.isEmpty()) {
            turns.askForWaiting(draft, answer.eventId());
            return;
        }
        draft.add(new Effect.RatingAsked(draft.nextSeq(), texts.ratingRequest(draft.language)));
        ownership.complete(draft, "satisfied");
    }

    private static void learn(Draft draft, TurnAnswered answer) {
        Lead.Qualification status = qualification(draft, answer);
        Lead before = draft.lead;
        draft.lead =
                before.learnt(answer.facts())
                        .asked(answer.asked())
                        .scored(answer.leadScore(), status);
        draft.language = answer.language();
        draft.memory = answer.memory();
        draft.customer =
                draft.customer.identified(answer.identity(), answer.email(), answer.shopifyId());
        if (status == Lead.Qualification.QUALIFIED) {
            draft.customer = draft.customer.raised(Tier.QUALIFIED_LEAD);
        }
        Integer score = draft.lead.score();
        if (score != null && (status != before.qualification() || !score.equals(before.score()))) {
            draft.measure(new Effect.Measure.QualificationChanged(status, score));
        }
    }

    private static Lead.Qualification qualification(Draft draft, TurnAnswered answer) {
        return switch (answer.outcome()) {
            case Outcome.Qualified() -> Lead.Qualification.QUALIFIED;
            case Outcome.Unqualified() -> Lead.Qualification.UNQUALIFIED;
            case Outcome.Continue(),
                    Outcome.Satisfied(),
                    Outcome.Dissatisfied(),
                    Outcome.Reroute(_),
                    Outcome.Escalate() ->
                    inProgress(draft, answer);
        };
    }

    private static Lead.Qualification inProgress(Draft draft, TurnAnswered answer) {
        boolean begins =
                draft.lead.qualification() == Lead.Qualification.NOT_STARTED
                        && (answer.asked() != null || !answer.facts().isEmpty());
        return begins ? Lead.Qualification.IN_PROGRESS : draft.lead.qualification();
    }

    private record Move(Owner to, String reason) {}

    private static Optional<Move> moveAfter(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Qualified() -> Optional.of(new Move(Owner.ACCOUNT, "qualified"));
            case Outcome.Unqualified() -> Optional.of(new Move(Owner.SUCCESS, "unqualified"));
            case Outcome.Escalate() -> Optional.of(new Move(Owner.HUMAN, "escalated"));
            case Outcome.Dissatisfied() -> Optional.of(new Move(Owner.HUMAN, "dissatisfied"));
            case Outcome.Continue(), Outcome.Satisfied(), Outcome.Reroute(_) -> Optional.empty();
        };
    }

    private record Said(List<String> actions, List<ShownProduct> products, @Nullable Owner next) {}

    private static void speak(Draft draft, Turn turn, String text, String brain, Said said) {
        long seq = draft.nextSeq();
        draft.hear(turn.agent().name(), text);
        draft.add(
                new Effect.Replied(
                        seq,
                        turn.id(),
                        turn.agent(),
                        null,
                        text,
                        turn.messages().stream().map(Message::id).toList(),
                        turn.intent(),
                        said.actions(),
                        said.products(),
                        said.next(),
                        true));
        draft.measure(new Effect.Measure.MessageCounted(seq, false, turn.agent(), turn.intent()));
        draft.measure(
                new Effect.Measure.TurnMeasured(
                        turn.id(),
                        turn.agent(),
                        brain,
                        turn.messages().size(),
                        turn.askedAt(),
                        !draft.answered));
        draft.answered = true;
    }
}
