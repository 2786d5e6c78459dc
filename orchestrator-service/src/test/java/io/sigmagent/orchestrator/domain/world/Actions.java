package io.sigmagent.orchestrator.domain.world;

import io.sigmagent.orchestrator.domain.Alarm;
import io.sigmagent.orchestrator.domain.Command;
import io.sigmagent.orchestrator.domain.Intent;
import io.sigmagent.orchestrator.domain.Outcome;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Tier;
import io.sigmagent.orchestrator.domain.world.Action.Learns;
import io.sigmagent.orchestrator.domain.world.Action.Reply;
import io.sigmagent.orchestrator.domain.world.Action.Topic;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random actions. */
final class Actions {

    private static final Arbitrary<Integer> SESSIONS = Arbitraries.of(1, 1, 1, 2, 3);
    private static final Arbitrary<Integer> PICKS = Arbitraries.integers().between(0, 9);
    private static final Arbitrary<Boolean> SELDOM = Arbitraries.of(false, false, false, true);
    private static final Arbitrary<Owner> AGENTS =
            Arbitraries.of(Owner.SBDR, Owner.ACCOUNT, Owner.SUCCESS);
    private static final Arbitrary<Intent> INTENTS =
            Arbitraries.of(
                    Intent.OTHER,
                    Intent.GREETING,
                    Intent.PRICING,
                    Intent.ORDER_STATUS,
                    Intent.COMPLAINT,
                    Intent.HUMAN_REQUEST);

    private Actions() {}

    static Arbitrary<Action> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(20, writes()),
                Tuple.of(10, people()),
                Tuple.of(4, commands()),
                Tuple.of(10, Combinators.combine(PICKS, replies()).as(Action.Answers::new)),
                Tuple.of(6, PICKS.map(Action.Commits::new)),
                Tuple.of(
                        25,
                        Combinators.combine(Arbitraries.of(Topic.class), PICKS)
                                .as(Action.Delivers::new)),
                Tuple.of(4, Arbitraries.integers().between(0, 39).map(Action.Repeats::new)),
                Tuple.of(8, replies().map(Action.Runs::new)),
                Tuple.of(10, Arbitraries.just(new Action.Arrives())),
                Tuple.of(
                        10,
                        Combinators.combine(times(), Arbitraries.of(true, false))
                                .as(Action.Passes::new)),
                Tuple.of(4, instances()));
    }

    private static Arbitrary<Action> writes() {
        return Combinators.combine(
                        SESSIONS,
                        INTENTS,
                        SELDOM.map(unsure -> !unsure),
                        Arbitraries.of(Alarm.class).injectNull(0.98),
                        Arbitraries.of(Tier.class).injectNull(0.8))
                .as(Action.Writes::new);
    }

    private static Arbitrary<Action> people() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, SESSIONS.map(Action.OperatorWrites::new)),
                Tuple.of(
                        3,
                        Combinators.combine(SESSIONS, Arbitraries.of(true, true, false))
                                .as(Action.Types::new)),
                Tuple.of(
                        2,
                        Combinators.combine(SESSIONS, Arbitraries.of(3, 5)).as(Action.Rates::new)),
                Tuple.of(1, SESSIONS.map(Action.ChannelCloses::new)),
                Tuple.of(1, Arbitraries.just(new Action.Restarts())));
    }

    private static Arbitrary<Action> commands() {
        Arbitrary<Command> commands =
                Arbitraries.oneOf(
                        AGENTS.injectNull(0.5).map(agent -> new Command.GiveBack(List.of(), agent)),
                        AGENTS.map(Command.Assign::new),
                        Arbitraries.of(
                                new Command.Assign(Owner.HUMAN),
                                new Command.Assign(Owner.NOBODY),
                                new Command.GiveBack(List.of(), Owner.HUMAN),
                                new Command.Say("hello", Owner.NOBODY),
                                new Command.TakeOver("op", "Kim"),
                                new Command.TakeOver("other", null),
                                new Command.Say("hello", Owner.HUMAN),
                                new Command.Say("hello", Owner.SBDR),
                                new Command.Close("done"),
                                new Command.Note("note"),
                                new Command.UpdateLead(List.of()),
                                new Command.Claim("claim", false),
                                new Command.OrderMoved("#1001", "paid"),
                                new Command.Unsupported("dance")));
        return Combinators.combine(SESSIONS, commands).as(Action.Wants::new);
    }

    private static Arbitrary<Reply> replies() {
        Arbitrary<Outcome> outcomes =
                Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.just(new Outcome.Continue())),
                        Tuple.of(
                                4,
                                Arbitraries.of(
                                        new Outcome.Qualified(),
                                        new Outcome.Unqualified(),
                                        new Outcome.Satisfied(),
                                        new Outcome.Dissatisfied(),
                                        new Outcome.Escalate())),
                        Tuple.of(3, INTENTS.map(Outcome.Reroute::new)));
        return Combinators.combine(
                        outcomes,
                        SELDOM,
                        SELDOM,
                        Arbitraries.of(10, 72, 80, 95).injectNull(0.7),
                        SELDOM,
                        Arbitraries.of(true, false),
                        Arbitraries.of(Learns.class))
                .as(Reply::new);
    }

    private static Arbitrary<Duration> times() {
        return Arbitraries.of(
                        1, 1, 3, 5, 9, 14, 14, 19, 31, 61, 121, 181, 901, 1_801, 3_600, 30_000,
                        86_400)
                .map(Duration::ofSeconds);
    }

    private static Arbitrary<Action> instances() {
        return Combinators.combine(
                        AGENTS, Arbitraries.integers().between(1, 2), Arbitraries.of(-1, 0, 1, 2))
                .as(Action.Instance::new);
    }
}
