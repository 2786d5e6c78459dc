package io.sigmagent.orchestrator.domain.world;

import static io.sigmagent.orchestrator.domain.world.Law.require;

import io.sigmagent.orchestrator.domain.Effect;
import io.sigmagent.orchestrator.domain.Message;
import io.sigmagent.orchestrator.domain.SessionEvent;
import io.sigmagent.orchestrator.domain.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Between agents the owner changes at most once for a customer's message, and not there and back
 * within three. What people, workflows, payments and the clock want is another matter.
 */
final class OwnerLaw implements Law {

    private static final Set<String> OF_OTHERS =
            Set.of("command", "give_back", "operator_silent", "human_timeout", "order_paid");

    private final Set<String> moved = new HashSet<>();
    private long messages;
    private Effect.@Nullable HandedOff last;
    private long lastAt;

    @Override
    public void watch(Step step) {
        if (step.before().conversation() != step.after().conversation()) {
            last = null;
        }
        messages += step.all(Effect.MessageStored.class).size();
        for (Effect.HandedOff made : step.all(Effect.HandedOff.class)) {
            if (made.from().answersInTurns() && made.to().answersInTurns()) {
                watch(step, made);
            }
        }
    }

    private void watch(Step step, Effect.HandedOff made) {
        if (OF_OTHERS.contains(made.packet().reason())) {
            last = null;
            return;
        }
        require(moved.add(cause(step, made)), "a message moves the session once", made, moved);
        if (last != null && last.from() == made.to() && last.to() == made.from()) {
            require(messages - lastAt >= 2, "never there and back within three messages", made);
        }
        last = made;
        lastAt = messages;
    }

    /** The customer's message because of which the session moves. */
    private static String cause(Step step, Effect.HandedOff made) {
        if (step.event() instanceof SessionEvent.CustomerWrote written) {
            return written.eventId();
        }
        Turn turn = step.before().turn();
        List<Message> answered = turn == null ? List.of() : turn.messages();
        List<Message> waiting = step.before().waiting();
        boolean byOutcome =
                !step.answers().isEmpty() && !made.packet().reason().startsWith("intent:");
        List<Message> causes = byOutcome || waiting.isEmpty() ? answered : waiting;
        return causes.isEmpty() ? "no message" : causes.getLast().id();
    }
}
