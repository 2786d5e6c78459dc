package io.sigmagent.orchestrator.domain.world;

import io.sigmagent.orchestrator.domain.Command;
import io.sigmagent.orchestrator.domain.Deadline;
import io.sigmagent.orchestrator.domain.Decision;
import io.sigmagent.orchestrator.domain.Effect;
import io.sigmagent.orchestrator.domain.OpeningHours;
import io.sigmagent.orchestrator.domain.PlainTexts;
import io.sigmagent.orchestrator.domain.Samples;
import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.orchestrator.domain.SessionEvent;
import io.sigmagent.orchestrator.domain.SessionPolicy;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The orchestrator: decides, keeps, and passes on; each decision is looked at by the laws. */
final class Sessions {

    private static final int REMEMBERED = 40;

    private final SessionPolicy policy;
    private final Agents agents;
    private final Keyed<PoolEvent> capacity;
    private final Map<String, Session> sessions = new TreeMap<>();
    private final Map<String, List<Law>> laws = new TreeMap<>();
    private final List<Delivery> delivered = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private record Delivery(String session, SessionEvent event) {}

    Sessions(OpeningHours hours, Agents agents, Keyed<PoolEvent> capacity) {
        policy = new SessionPolicy(Samples.LIMITS, Samples.HANDOFFS, hours, new PlainTexts());
        this.agents = agents;
        this.capacity = capacity;
    }

    Collection<Session> all() {
        return sessions.values();
    }

    /** What the clock should have done comes first. */
    void happens(String id, SessionEvent event, Instant now) {
        passDeadline(id, now);
        if (!isClaim(event)) {
            delivered.add(new Delivery(id, event));
        }
        decide(id, event, now);
    }

    /** A claim may be answered anew each time: it changes nothing after the first. */
    private static boolean isClaim(SessionEvent event) {
        return event instanceof SessionEvent.Commanded(var _, var _, Command.Claim _);
    }

    /** A repeated record changes nothing. */
    void repeat(int pick, Instant now) {
        if (delivered.isEmpty()) {
            return;
        }
        int back = pick % Math.min(REMEMBERED, delivered.size());
        Delivery again = delivered.get(delivered.size() - 1 - back);
        passDeadline(again.session(), now);
        Session before = session(again.session(), now);
        Decision decision = policy.decide(before, again.event(), now);
        boolean silent = decision.effects().stream().allMatch(Sessions::isDropped);
        Law.require(
                silent && decision.after().equals(before),
                "a repeat changes nothing",
                again,
                decision);
    }

    private static boolean isDropped(Effect effect) {
        return effect instanceof Effect.Measured(Effect.Measure.ReplyDropped _);
    }

    /** Acts upon what is due, in each session once. */
    void tick(Instant now) {
        List.copyOf(sessions.keySet()).forEach(id -> passDeadline(id, now));
    }

    @Nullable Instant nextDue() {
        return sessions.values().stream()
                .flatMap(session -> Deadline.next(session, Samples.LIMITS).stream())
                .map(Deadline::at)
                .min(Instant::compareTo)
                .orElse(null);
    }

    void rest() {
        sessions.forEach((id, session) ->
                laws.getOrDefault(id, List.of()).forEach(law -> law.rest(session)));
    }

    private void passDeadline(String id, Instant now) {
        Optional<Deadline> due = Deadline.next(session(id, now), Samples.LIMITS);
        if (due.isPresent() && !now.isBefore(due.get().at())) {
            decide(id, new SessionEvent.DeadlinePassed(due.get()), now);
        }
    }

    private Session session(String id, Instant now) {
        return sessions.getOrDefault(id, Session.fresh(id, now));
    }

    private void decide(String id, SessionEvent event, Instant now) {
        Session before = session(id, now);
        Decision decision = policy.decide(before, event, now);
        Step step = new Step(before, event, decision, now);
        steps.add(step);
        Law.require(decision.equals(policy.decide(before, event, now)), "the same again", event);
        laws.computeIfAbsent(id, _ -> laws()).forEach(law -> law.watch(step));
        sessions.put(id, decision.after());
        decision.effects().forEach(effect -> passOn(id, effect));
    }

    private static List<Law> laws() {
        return List.of(
                new ShapeLaw(), new SpeechLaw(), new AnswerLaw(), new LedgerLaw(), new OwnerLaw());
    }

    private void passOn(String id, Effect effect) {
        switch (effect) {
            case Effect.AgentAsked asked -> agents.get(asked);
            case Effect.SlotWanted(var agent, var request, var tier, var returning) ->
                    capacity.put(
                            agent.name(), new PoolEvent.Requested(request, id, tier, returning));
            case Effect.SlotLeft(var agent, var request) ->
                    capacity.put(agent.name(), new PoolEvent.Returned(id, request));
            default -> {}
        }
    }

    /** Whatever fails says what was decided before. */
    void tracing(Runnable history) {
        try {
            history.run();
        } catch (AssertionError | RuntimeException e) {
            StringBuilder trace = new StringBuilder().append(e.getMessage()).append('\n');
            steps.forEach(step -> trace.append(step).append('\n'));
            throw new AssertionError(trace.toString(), e);
        }
    }
}
