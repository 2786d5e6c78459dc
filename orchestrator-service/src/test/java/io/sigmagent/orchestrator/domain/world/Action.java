package io.sigmagent.orchestrator.domain.world;

import io.sigmagent.orchestrator.domain.Alarm;
import io.sigmagent.orchestrator.domain.Command;
import io.sigmagent.orchestrator.domain.Intent;
import io.sigmagent.orchestrator.domain.Outcome;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Tier;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens in the world. Whoever writes only puts a record into a topic; a pick
 * chooses among what there is.
 */
sealed interface Action {

    /** A customer writes; null alarm or tier = none. */
    record Writes(
            int session, Intent intent, boolean sure, @Nullable Alarm alarm, @Nullable Tier tier)
            implements Action {

        Writes(int session, Intent intent) {
            this(session, intent, true, null, null);
        }
    }

    /** A person of the shop writes. */
    record OperatorWrites(int session) implements Action {}

    /** A person of the shop starts or stops to type. */
    record Types(int session, boolean typing) implements Action {}

    /** A customer rates. */
    record Rates(int session, int score) implements Action {}

    /** The channel ends the conversation. */
    record ChannelCloses(int session) implements Action {}

    /** Somebody commands. */
    record Wants(int session, Command command) implements Action {}

    /** An instance answers one of the turns that agents got. */
    record Answers(int pick, Reply reply) implements Action {}

    /** An instance is about to write, and then dies or takes its time: the turn stays. */
    record Commits(int pick) implements Action {}

    /** A record of that topic arrives. */
    record Delivers(Topic topic, int pick) implements Action {}

    /** A record that arrived before arrives again. */
    record Repeats(int pick) implements Action {}

    /** All that is written arrives; agents take their time. */
    record Arrives() implements Action {}

    /** All that is written arrives, and each turn is answered like that. */
    record Runs(Reply reply) implements Action {}

    /** Time passes; unwatched, nobody acts upon deadlines before the next record arrives. */
    record Passes(Duration time, boolean watched) implements Action {}

    /**
     * An instance of an agent comes with that capacity; 0 = it says goodbye, less = it is silent.
     */
    record Instance(Owner agent, int number, int capacity) implements Action {}

    /** The capacity processor starts anew. */
    record Restarts() implements Action {}

    /** Where records wait for the orchestrator, in the order in which they were written. */
    enum Topic {
        INBOUND,
        COMMANDS,
        REPLIES,
        CAPACITY
    }

    /** What an agent finds out. */
    enum Learns {
        NOTHING,
        BUDGET,
        URGENCY,
        GREAT_PROJECT
    }

    /**
     * How an agent answers.
     *
     * @param writes whether it commits and writes before
     * @param twice whether another instance answers the same turn too
     * @param score of the lead; null = none
     */
    record Reply(
            Outcome outcome,
            boolean writes,
            boolean twice,
            @Nullable Integer score,
            boolean asksBudget,
            boolean humanThere,
            Learns learns) {

        static final Reply PLAIN = of(new Outcome.Continue());

        static Reply of(Outcome outcome) {
            return new Reply(outcome, false, false, null, false, true, Learns.NOTHING);
        }
    }
}
