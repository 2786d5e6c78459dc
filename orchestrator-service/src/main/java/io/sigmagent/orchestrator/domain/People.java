package io.sigmagent.orchestrator.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people of the shop do in a session.
 *
 * @param operator who has it; null = nobody, or nobody yet
 * @param hold somebody types while an agent has it; null = nobody
 * @param delayTold whether the customer was told that no person is free yet
 */
public record People(@Nullable Operator operator, @Nullable Hold hold, boolean delayTold) {

    /** No person is about. */
    public static final People NONE = new People(null, null, false);

    private static final Duration HOLD = Duration.ofSeconds(15);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(60);

    /**
     * A person at work.
     *
     * @param id in the system in which they work
     * @param name as the customer sees it; null = none
     * @param activeAt when they last wrote, typed or took over
     */
    public record Operator(String id, @Nullable String name, Instant activeAt) {

        Operator at(Instant now) {
            return new Operator(id, name, now);
        }
    }

    /**
     * The agents are silent.
     *
     * @param since when the person began to type
     * @param until when the agents may speak again
     */
    public record Hold(Instant since, Instant until) {}

    /** Whether a person types just now. */
    boolean holds(Instant now) {
        return hold != null && now.isBefore(hold.until());
    }

    /** A person goes on typing: a while longer, but not for ever. */
    People typing(Instant now) {
        Instant since = hold == null ? now : hold.since();
        Instant until = earlier(now.plus(HOLD), since.plus(LONGEST_HOLD));
        return new People(operator, new Hold(since, until), delayTold);
    }

    /** The person stopped, or the agents had their say. */
    People notTyping() {
        return new People(operator, null, delayTold);
    }

    /** A person is at work here; a name that is not told stays. */
    People at(Operator person) {
        Operator known = operator;
        if (known != null && person.name() == null && known.id().equals(person.id())) {
            return new People(known.at(person.activeAt()), null, delayTold);
        }
        return new People(person, null, delayTold);
    }

    /** The customer knows that no person is free yet. */
    People told() {
        return new People(operator, hold, true);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
