package io.sigmagent.orchestrator.domain.world;

import static io.sigmagent.orchestrator.domain.world.Law.require;

import io.sigmagent.orchestrator.domain.Deadline;
import io.sigmagent.orchestrator.domain.Effect;
import io.sigmagent.orchestrator.domain.Message;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Phase;
import io.sigmagent.orchestrator.domain.Samples;
import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.orchestrator.domain.SessionEvent;
import io.sigmagent.orchestrator.domain.Slot;
import io.sigmagent.orchestrator.domain.Turn;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** No message is lost or answered twice; who waits for a slot knows it. */
final class AnswerLaw implements Law {

    private static final int MOST_MESSAGES = 10;

    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> noticed = new HashSet<>();

    @Override
    public void watch(Step step) {
        for (Effect.MessageStored stored : step.all(Effect.MessageStored.class)) {
            require(open.add(stored.message().eventId()), "a message is stored once", stored);
        }
        for (Effect.Replied said : step.all(Effect.Replied.class)) {
            for (String message : said.answers()) {
                require(answered.add(message), "a message is answered once", said);
                open.remove(message);
            }
            if (said.speaker() == Owner.HUMAN) {
                open.clear();
            }
        }
        step.all(Effect.PlaceAnnounced.class).forEach(told -> noticed.addAll(told.waiting()));
        requireNoneLost(step);
    }

    /** Agents answer at most ten messages at once; a person reads all. */
    private void requireNoneLost(Step step) {
        Set<String> inHand = inHand(step.after());
        boolean closed = step.after().phase() == Phase.COMPLETE;
        if (closed && step.event() instanceof SessionEvent.DeadlinePassed) {
            require(inHand(step.before()).isEmpty(), "silence ends only what is answered", open);
        }
        if (closed || step.after().owner() == Owner.HUMAN || inHand.size() >= MOST_MESSAGES) {
            open.retainAll(inHand);
        }
        require(inHand.containsAll(open), "no message is lost", open, inHand);
        require(open.containsAll(inHand), "nothing that is settled is open", open, inHand);
    }

    private static Set<String> inHand(Session session) {
        Set<String> ids = new HashSet<>();
        session.waiting().stream().map(Message::id).forEach(ids::add);
        Turn turn = session.turn();
        if (turn != null) {
            turn.messages().stream().map(Message::id).forEach(ids::add);
        }
        return ids;
    }

    @Override
    public void rest(Session session) {
        require(session.turn() == null, "a turn that was answered is over", session);
        boolean typed =
                Deadline.next(session, Samples.LIMITS)
                        .filter(next -> next.kind() == Deadline.Kind.TYPING_OVER)
                        .isPresent();
        if (session.owner().answersInTurns() && !session.waiting().isEmpty() && !typed) {
            Slot slot = session.slot();
            require(slot != null && !slot.held(), "who waits waits for a slot", session);
            require(noticed.containsAll(inHand(session)), "who waits is told the place", session);
        }
    }
}
