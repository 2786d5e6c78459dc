package io.sigmagent.orchestrator.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent says in answer to a turn.
 *
 * @param next who speaks next after a handoff by outcome; null = nothing changes
 */
record Spoken(
        Turn turn,
        String text,
        String brain,
        List<String> actions,
        List<ShownProduct> products,
        @Nullable Owner next) {

    static Spoken of(Turn turn, String text, String brain) {
        return new Spoken(turn, text, brain, List.of(), List.of(), null);
    }

    Spoken actions(List<String> done) {
        return new Spoken(turn, text, brain, done, products, next);
    }

    Spoken products(List<ShownProduct> shown) {
        return new Spoken(turn, text, brain, actions, shown, next);
    }

    Spoken next(@Nullable Owner owner) {
        return new Spoken(turn, text, brain, actions, products, owner);
    }

    /** The customer reads it; the burst is over, and whoever typed had their time. */
    void say(Draft draft) {
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
                        actions,
                        products,
                        next,
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
        draft.burst = null;
        draft.people = draft.people.notTyping();
    }
}
