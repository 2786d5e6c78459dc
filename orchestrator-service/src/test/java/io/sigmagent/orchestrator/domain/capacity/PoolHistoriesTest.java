package io.sigmagent.orchestrator.domain.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Tier;
import io.sigmagent.orchestrator.domain.capacity.PoolEffect.Granted;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Left;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Present;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Requested;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Restarted;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Returned;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Ticked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What holds of slots and queues whatever happens. */
class PoolHistoriesTest {

    private static final Duration STEP = Duration.ofMinutes(2);
    private static final PoolLimits LIMITS =
            new PoolLimits(Duration.ofSeconds(6), STEP, Duration.ofMinutes(3));
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    @Property(tries = 10_000)
    void keepsItsPromises(@ForAll("histories") List<PoolStep> history) {
        PoolWatch watch = new PoolWatch(LIMITS);

        List<PoolDecision> decisions = watch.run(history, START);

        assertThat(new PoolWatch(LIMITS).run(history, START)).isEqualTo(decisions);
    }

    /** A prospect goes before whoever is 3 tiers higher and came 3 steps later. */
    @Property(tries = 200)
    void letsAProspectThroughAFloodOfVips(
            @ForAll @IntRange(min = 1, max = 3) int capacity,
            @ForAll @IntRange(min = 1, max = 3) int load,
            @ForAll @IntRange(min = 5, max = 60) int service) {
        Flood flood = new Flood(capacity);
        int vips = 0;
        for (int second = 0; !flood.served("prospect"); second++) {
            if (second % service == 0) {
                flood.returnAll();
                for (int vip = 0; vip < capacity * load; vip++) {
                    flood.ask("vip-" + vips++, Tier.VIP);
                }
            }
            if (second == 1) {
                flood.ask("prospect", Tier.PROSPECT);
            }
            flood.passSecond();

            assertThat(second)
                    .as("seconds waited")
                    .isLessThan((int) (3 * STEP.toSeconds() * load + 3L * load * service));
        }
    }

    /** Instances that serve each session for the same time. */
    private static final class Flood {

        private final PoolPolicy policy = new PoolPolicy(LIMITS);
        private final int capacity;
        private final Deque<Granted> granted = new ArrayDeque<>();
        private AgentPool pool = AgentPool.empty(Owner.SBDR);
        private Instant now = START;
        private boolean prospectServed;

        Flood(int capacity) {
            this.capacity = capacity;
            passSecond();
        }

        void ask(String session, Tier tier) {
            happens(new Requested("r-" + session, session, tier, false));
        }

        void returnAll() {
            for (Granted slot : List.copyOf(granted)) {
                granted.remove(slot);
                happens(new Returned(slot.sessionId(), slot.requestId()));
            }
        }

        void passSecond() {
            now = now.plusSeconds(1);
            happens(new Present("i1", capacity, true));
        }

        boolean served(String session) {
            return prospectServed
                    || pool.slots().stream().anyMatch(slot -> slot.sessionId().equals(session));
        }

        private void happens(PoolEvent event) {
            PoolDecision decision = policy.decide(pool, event, now);
            pool = decision.after();
            for (PoolEffect effect : decision.effects()) {
                if (effect instanceof Granted grant) {
                    granted.add(grant);
                    prospectServed |= grant.sessionId().equals("prospect");
                }
            }
        }
    }

    @Provide
    Arbitrary<List<PoolStep>> histories() {
        Arbitrary<Integer> pauses =
                Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.integers().between(0, 3_000)),
                        Tuple.of(1, Arbitraries.integers().between(3_000, 400_000)));
        return Combinators.combine(pauses, events()).as(PoolStep::new).list().ofMaxSize(60);
    }

    private static Arbitrary<PoolEvent> events() {
        Arbitrary<String> sessions = Arbitraries.integers().between(1, 9).map(n -> "s" + n);
        Arbitrary<String> requests = Arbitraries.integers().between(1, 30).map(n -> "r" + n);
        Arbitrary<String> instances = Arbitraries.of("i1", "i2", "i3");
        Arbitrary<Boolean> healthy = Arbitraries.of(true, true, true, false);
        Arbitrary<PoolEvent> present =
                Combinators.combine(instances, Arbitraries.integers().between(1, 3), healthy)
                        .as(Present::new);
        Arbitrary<PoolEvent> request =
                Combinators.combine(
                                requests,
                                sessions,
                                Arbitraries.of(Tier.class),
                                Arbitraries.of(true, false))
                        .as((number, session, tier, returning) ->
                                new Requested(session + number, session, tier, returning));
        Arbitrary<PoolEvent> returned =
                Combinators.combine(sessions, requests.injectNull(0.8))
                        .as((session, number) ->
                                new Returned(session, number == null ? null : session + number));
        return Arbitraries.frequencyOf(
                Tuple.of(6, present),
                Tuple.of(1, instances.map(Left::new)),
                Tuple.of(9, request),
                Tuple.of(6, returned),
                Tuple.of(2, Arbitraries.just(new Ticked())),
                Tuple.of(1, Arbitraries.just(new Restarted())));
    }
}
