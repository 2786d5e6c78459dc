package io.sigmagent.orchestrator.domain.world;

import io.sigmagent.orchestrator.domain.Command;
import io.sigmagent.orchestrator.domain.IntentGuess;
import io.sigmagent.orchestrator.domain.OpeningHours;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Phase;
import io.sigmagent.orchestrator.domain.SessionEvent;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent;
import io.sigmagent.orchestrator.domain.world.Action.Reply;
import io.sigmagent.orchestrator.domain.world.Action.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Customers, people of the shop, agents and a clock around sessions and pools. Deterministic: the
 * same actions give the same world.
 */
final class World {

    private static final List<Owner> AGENTS = List.of(Owner.SBDR, Owner.ACCOUNT, Owner.SUCCESS);
    private static final OpeningHours HOURS =
            OpeningHours.parse(
                    ZoneOffset.UTC,
                    Map.of(
                            "mon", "08:00-16:00",
                            "tue", "08:00-16:00",
                            "wed", "08:00-16:00",
                            "thu", "08:00-16:00"),
                    Map.of());
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final int ENOUGH = 1_000;

    private final Map<Topic, Keyed<SessionEvent>> topics = new EnumMap<>(Topic.class);
    private final Keyed<PoolEvent> capacity = new Keyed<>();
    private final Map<String, Action.Instance> instances = new TreeMap<>();
    private final Agents agents;
    private final Pools pools;
    private final Sessions sessions;
    private Instant now = Instant.parse("2026-11-24T15:30:00Z");
    private int written;

    World() {
        for (Topic topic : Topic.values()) {
            topics.put(topic, new Keyed<>());
        }
        agents = new Agents(topic(Topic.REPLIES));
        pools = new Pools(topic(Topic.COMMANDS));
        sessions = new Sessions(HOURS, agents, capacity);
        AGENTS.forEach(agent -> announce(new Action.Instance(agent, 1, 1)));
    }

    /** Everything happens, and then the world comes to its end. */
    void run(List<? extends Action> history) {
        sessions.tracing(() -> {
            history.forEach(this::happens);
            end();
        });
    }

    private void happens(Action action) {
        now = now.plus(MOMENT);
        switch (action) {
            case Action.Writes writes -> write(Topic.INBOUND, writes.session(), message(writes));
            case Action.OperatorWrites(int session) ->
                    write(
                            Topic.INBOUND,
                            session,
                            new SessionEvent.OperatorWrote(id("o"), "op", "Kim", "I'll call you."));
            case Action.Types(int session, boolean typing) ->
                    write(
                            Topic.INBOUND,
                            session,
                            new SessionEvent.OperatorTyped(id("t"), "op", typing));
            case Action.Rates(int session, int score) ->
                    write(Topic.INBOUND, session, new SessionEvent.Rated(id("r"), score));
            case Action.ChannelCloses(int session) ->
                    write(
                            Topic.INBOUND,
                            session,
                            new SessionEvent.ClosedByChannel(id("x"), "crisp"));
            case Action.Wants(int session, Command command) ->
                    write(
                            Topic.COMMANDS,
                            session,
                            new SessionEvent.Commanded(id("c"), "op", command));
            case Action.Answers(int pick, Reply reply) -> agents.answer(pick, reply, now);
            case Action.Commits(int pick) -> agents.commit(pick);
            case Action.Delivers(Topic topic, int pick) -> {
                var _ = deliver(topic, pick);
            }
            case Action.Repeats(int pick) -> sessions.repeat(pick, now);
            case Action.Arrives() -> arrive();
            case Action.Runs(Reply reply) -> run(reply);
            case Action.Passes(Duration time, boolean watched) -> pass(time, watched);
            case Action.Instance instance -> announce(instance);
            case Action.Restarts() -> capacityEvents(new PoolEvent.Restarted());
        }
    }

    private SessionEvent message(Action.Writes writes) {
        String id = id("m");
        return new SessionEvent.CustomerWrote(
                id,
                id,
                "text",
                "web",
                null,
                writes.tier(),
                null,
                "{}",
                null,
                new IntentGuess(writes.intent(), writes.sure() ? 0.9 : 0.3),
                writes.alarm());
    }

    private String id(String kind) {
        return kind + ++written;
    }

    private void write(Topic topic, int session, SessionEvent event) {
        topic(topic).put("s" + session, event);
    }

    private Keyed<SessionEvent> topic(Topic topic) {
        return topics.getOrDefault(topic, new Keyed<>());
    }

    private boolean deliver(Topic topic, int pick) {
        String key = topic == Topic.CAPACITY ? capacity.key(pick) : topic(topic).key(pick);
        if (key == null) {
            return false;
        }
        now = now.plus(MOMENT);
        if (topic == Topic.CAPACITY) {
            pools.happens(Owner.valueOf(key), capacity.take(key), now);
        } else {
            sessions.happens(key, topic(topic).take(key), now);
        }
        return true;
    }

    /** Until nothing is under way; then sessions and pools have to agree. */
    private void run(Reply reply) {
        for (int round = 0; round < ENOUGH; round++) {
            arrive();
            if (!agents.haveWork()) {
                sessions.rest();
                pools.rest(sessions.all());
                return;
            }
            agents.answer(round, reply, now);
        }
        throw new AssertionError("broken law: what is under way comes to rest");
    }

    private void arrive() {
        boolean moved = true;
        for (int round = 0; moved; round++) {
            Law.require(round < ENOUGH, "what is under way arrives");
            moved = false;
            for (Topic topic : Topic.values()) {
                moved |= deliver(topic, round);
            }
        }
    }

    private void pass(Duration time, boolean watched) {
        Instant until = now.plus(time);
        while (watched && passNext(until)) {
            capacityEvents(new PoolEvent.Ticked());
        }
        now = until;
        instances.values().forEach(this::present);
    }

    /** Goes on to what is due next; whether there was anything. */
    private boolean passNext(Instant until) {
        Instant due = sessions.nextDue();
        if (due == null || due.isAfter(until)) {
            return false;
        }
        now = due.isAfter(now) ? due : now.plus(MOMENT);
        instances.values().forEach(this::present);
        sessions.tick(now);
        return true;
    }

    private void announce(Action.Instance instance) {
        String key = instance.agent() + "-" + instance.number();
        if (instance.capacity() > 0) {
            instances.put(key, instance);
            present(instance);
        } else if (instances.remove(key) != null && instance.capacity() == 0) {
            capacity.put(instance.agent().name(), new PoolEvent.Left(key));
        }
    }

    private void present(Action.Instance instance) {
        String key = instance.agent() + "-" + instance.number();
        capacity.put(
                instance.agent().name(), new PoolEvent.Present(key, instance.capacity(), true));
    }

    private void capacityEvents(PoolEvent event) {
        for (Owner agent : AGENTS) {
            pools.happens(agent, event, now);
        }
    }

    /** With agents alive and a clock that runs, each session ends. */
    private void end() {
        AGENTS.forEach(agent -> announce(new Action.Instance(agent, 1, 1)));
        run(Reply.PLAIN);
        for (int round = 0; round < ENOUGH && !isOver(); round++) {
            Law.require(passNext(Instant.MAX), "a session ends or is somebody's", sessions.all());
            run(Reply.PLAIN);
        }
        Law.require(isOver(), "a session ends", sessions.all());
    }

    private boolean isOver() {
        return sessions.all().stream().allMatch(session -> session.phase() == Phase.COMPLETE);
    }
}
