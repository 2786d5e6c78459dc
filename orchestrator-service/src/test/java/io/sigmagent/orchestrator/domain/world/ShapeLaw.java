package io.sigmagent.orchestrator.domain.world;

import static io.sigmagent.orchestrator.domain.world.Law.require;

import io.sigmagent.orchestrator.domain.Decision;
import io.sigmagent.orchestrator.domain.Effect;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Phase;
import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.orchestrator.domain.Slot;
import io.sigmagent.orchestrator.domain.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Numbers without gap or repeat, wishes with their own ids, and parts that fit each other. */
final class ShapeLaw implements Law {

    private final Set<String> requests = new HashSet<>();

    @Override
    public void watch(Step step) {
        Decision decision = step.decision();
        List<Long> numbers =
                decision.effects().stream().map(ShapeLaw::seq).filter(Objects::nonNull).toList();
        List<Long> expected =
                LongStream.rangeClosed(step.before().lastSeq() + 1, step.after().lastSeq())
                        .boxed()
                        .toList();
        require(numbers.equals(expected), "numbers have no gap and no repeat", numbers, expected);
        for (Effect.SlotWanted wanted : step.all(Effect.SlotWanted.class)) {
            require(requests.add(wanted.requestId()), "a wish has its own id", wanted);
        }
        require(step.before().epoch() <= step.after().epoch(), "the epoch grows", step.after());
        requireFit(step.after());
    }

    private static void requireFit(Session session) {
        Owner owner = session.owner();
        Phase phase = session.phase();
        Turn turn = session.turn();
        Slot slot = session.slot();
        require(
                (owner == Owner.NOBODY) == (phase == Phase.COMPLETE),
                "nobody has what is over",
                phase);
        boolean ofPerson = phase == Phase.WAITING_FOR_HUMAN || phase == Phase.WITH_HUMAN;
        require((owner == Owner.HUMAN) == ofPerson, "the phase is the owner's", owner, phase);
        require(slot == null || slot.agent() == owner, "the slot is the owner's", slot, owner);
        boolean waits = phase == Phase.QUEUED;
        require(!waits || (slot != null && !slot.held()), "who is queued waits", slot);
        if (turn != null) {
            require(turn.agent() == owner, "the turn is the owner's", turn, owner);
            require(turn.epoch() == session.epoch(), "the turn is of the epoch", turn);
            require(slot != null && slot.held(), "a turn has a slot", slot);
        }
    }

    private static @Nullable Long seq(Effect effect) {
        return switch (effect) {
            case Effect.MessageStored stored -> stored.seq();
            case Effect.Replied replied -> replied.seq();
            case Effect.HandoffAnnounced announced -> announced.seq();
            case Effect.RatingAsked asked -> asked.seq();
            case Effect.Completed completed -> completed.seq();
            case Effect.PlaceAnnounced place -> place.seq();
            default -> null;
        };
    }
}
