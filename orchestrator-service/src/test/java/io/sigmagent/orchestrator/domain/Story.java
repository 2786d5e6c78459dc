package io.sigmagent.orchestrator.domain;

import static io.sigmagent.orchestrator.domain.Samples.LIMITS;
import static io.sigmagent.orchestrator.domain.Samples.NOW;
import static io.sigmagent.orchestrator.domain.Samples.POLICY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A session that things happen to, one after the other; slots are there at once. */
final class Story {

    private final SessionPolicy policy;
    private Session session = Session.fresh("s1", NOW);
    private Instant now = NOW;
    private List<Effect> last = new ArrayList<>();
    private boolean slotsAreFree = true;
    private final List<Effect> all = new ArrayList<>();

    Story() {
        this(POLICY);
    }

    Story(SessionPolicy policy) {
        this.policy = policy;
    }

    @CanIgnoreReturnValue
    Story happens(SessionEvent event) {
        last = new ArrayList<>();
        decide(event);
        grantSlots();
        all.addAll(last);
        return this;
    }

    private void decide(SessionEvent event) {
        Decision decision = policy.decide(session, event, now);
        session = decision.after();
        last.addAll(decision.effects());
    }

    private void grantSlots() {
        if (!slotsAreFree) {
            return;
        }
        last(Effect.SlotWanted.class)
                .forEach(wanted ->
                        decide(
                                new SessionEvent.SlotGranted(
                                        "grant:" + wanted.requestId(),
                                        wanted.agent(),
                                        wanted.requestId())));
    }

    /** From now on nobody gets a slot by itself. */
    @CanIgnoreReturnValue
    Story withoutSlots() {
        slotsAreFree = false;
        return this;
    }

    @CanIgnoreReturnValue
    Story after(Duration time) {
        now = now.plus(time);
        return this;
    }

    @CanIgnoreReturnValue
    Story answered(String id, Outcome outcome) {
        return happens(Samples.answer(id, turn(), outcome));
    }

    @CanIgnoreReturnValue
    Story ticks() {
        return Deadline.next(session, LIMITS)
                .map(deadline -> happens(new SessionEvent.DeadlinePassed(deadline)))
                .orElse(this);
    }

    Session session() {
        return session;
    }

    Turn turn() {
        return Objects.requireNonNull(session.turn(), "no turn in flight");
    }

    /** Effects of that kind of the last event. */
    <T extends Effect> List<T> last(Class<T> kind) {
        return last.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Effects of that kind of all events. */
    <T extends Effect> List<T> all(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends Effect.Measure> List<T> measured(Class<T> kind) {
        return all(Effect.Measured.class).stream()
                .map(Effect.Measured::measure)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Steps may be chained or stand alone; Error Prone goes by the name. */
    @interface CanIgnoreReturnValue {}
}
