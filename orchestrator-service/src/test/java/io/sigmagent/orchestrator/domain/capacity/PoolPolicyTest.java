package io.sigmagent.orchestrator.domain.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Tier;
import io.sigmagent.orchestrator.domain.capacity.AgentPool.Slot;
import io.sigmagent.orchestrator.domain.capacity.PoolEffect.Freed;
import io.sigmagent.orchestrator.domain.capacity.PoolEffect.GrantRepeated;
import io.sigmagent.orchestrator.domain.capacity.PoolEffect.Granted;
import io.sigmagent.orchestrator.domain.capacity.PoolEffect.PlaceTold;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Left;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Present;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Requested;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Restarted;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Returned;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Ticked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolPolicyTest {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration SERVICE = Duration.ofMinutes(3);

    private final PoolPolicy policy =
            new PoolPolicy(new PoolLimits(Duration.ofSeconds(6), Duration.ofMinutes(2), SERVICE));
    private AgentPool pool = AgentPool.empty(Owner.SBDR);
    private Instant now = START;

    @Test
    void grantsASlotAtOnceWhileThereIsRoom() {
        happens(new Present("i1", 2, true));

        assertThat(answerTo("s1"))
                .containsExactly(new Granted("s1", "r-s1", "i1", Duration.ZERO, null));
    }

    @Test
    void tellsThePlaceWhenNobodyIsThere() {
        assertThat(answerTo("s1")).containsExactly(new PlaceTold("s1", "r-s1", 1, SERVICE));
        assertThat(answerTo("s2"))
                .containsExactly(new PlaceTold("s2", "r-s2", 2, SERVICE.plus(SERVICE)));
    }

    @Test
    void letsWhoAsksFirstInTheSameMomentGoFirst() {
        assertThat(answerTo("z")).extracting("position").containsExactly(1);
        assertThat(answerTo("a")).extracting("position").containsExactly(2);

        happens(new Present("i1", 1, true));

        assertThat(pool.slots()).extracting(Slot::sessionId).containsExactly("z");
    }

    @Test
    void dividesTheExpectedWaitByTheCapacity() {
        happens(new Present("i1", 4, true));
        List.of("s1", "s2", "s3", "s4").forEach(this::asks);

        assertThat(answerTo("s5"))
                .containsExactly(new PlaceTold("s5", "r-s5", 1, Duration.ofSeconds(45)));
    }

    @Test
    void givesAFreedSlotToTheNextAndTellsTheOthersTheirPlace() {
        happens(new Present("i1", 1, true));
        List.of("s1", "s2", "s3").forEach(this::asks);
        passes(5);

        assertThat(effectsOf(new Returned("s1", "r-s1")))
                .containsExactly(
                        new Freed("s1", "r-s1"),
                        new Granted("s2", "r-s2", "i1", Duration.ofSeconds(5), SERVICE),
                        new PlaceTold("s3", "r-s3", 1, Duration.ofSeconds(5)));
    }

    @Test
    void grantsToAllWhoWaitWhenAnInstanceComes() {
        List.of("s1", "s2", "s3").forEach(this::asks);

        assertThat(effectsOf(new Present("i1", 2, true)))
                .hasSize(3)
                .startsWith(
                        new Granted("s1", "r-s1", "i1", Duration.ZERO, SERVICE),
                        new Granted("s2", "r-s2", "i1", Duration.ZERO, SERVICE.multipliedBy(2)))
                .last()
                .isInstanceOfSatisfying(
                        PlaceTold.class, told -> assertThat(told.position()).isEqualTo(1));
    }

    @Test
    void countsSlotsAgainstTheInstanceWithMostRoom() {
        happens(new Present("i1", 1, true));
        happens(new Present("i2", 2, true));
        List.of("s1", "s2", "s3").forEach(this::asks);

        assertThat(pool.slots())
                .extracting(Slot::instanceId)
                .containsExactlyInAnyOrder("i1", "i2", "i2");
    }

    @Test
    void forgetsAnInstanceThatIsSilentForSixSeconds() {
        happens(new Present("i1", 1, true));
        passes(5);
        assertThat(answerTo("s1")).hasOnlyElementsOfType(Granted.class);

        happens(new Returned("s1", null));
        passes(1);
        assertThat(answerTo("s2")).hasOnlyElementsOfType(PlaceTold.class);
    }

    @Test
    void forgetsAnInstanceThatSaysGoodbye() {
        happens(new Present("i1", 1, true));
        happens(new Left("i1"));

        assertThat(answerTo("s1")).hasOnlyElementsOfType(PlaceTold.class);
    }

    @Test
    void doesNotCountAnInstanceWhileItIsNotHealthy() {
        happens(new Present("i1", 1, false));
        assertThat(answerTo("s1")).hasOnlyElementsOfType(PlaceTold.class);

        assertThat(effectsOf(new Present("i1", 1, true))).hasOnlyElementsOfType(Granted.class);
    }

    @Test
    void takesNoSlotAwayWhenCapacityFallsButGrantsNoneUntilThereIsRoom() {
        happens(new Present("i1", 2, true));
        happens(new Present("i2", 1, true));
        List.of("s1", "s2", "s3", "s4").forEach(this::asks);

        assertThat(effectsOf(new Left("i1"))).isEmpty();
        assertThat(pool.slots()).hasSize(3);
        assertThat(effectsOf(new Returned("s1", null))).hasOnlyElementsOfTypes(Freed.class);
        assertThat(effectsOf(new Returned("s2", null))).hasOnlyElementsOfTypes(Freed.class);
        assertThat(effectsOf(new Returned("s3", null)))
                .hasOnlyElementsOfTypes(Freed.class, Granted.class)
                .hasSize(2);
    }

    @Test
    void movesSlotsOfAGoneInstanceToOthersAsSoonAsTheyHaveRoom() {
        happens(new Present("i1", 1, true));
        asks("s1");
        happens(new Left("i1"));
        assertThat(pool.slots()).extracting(Slot::instanceId).containsExactly("i1");

        happens(new Present("i2", 1, true));
        assertThat(pool.slots()).extracting(Slot::instanceId).containsExactly("i2");
        assertThat(answerTo("s2")).hasOnlyElementsOfType(PlaceTold.class);
    }

    @Test
    void letsTheHigherTierGoFirst() {
        asks("s1", Tier.PROSPECT, false);
        asks("s2", Tier.EXISTING_CUSTOMER, false);
        asks("s3", Tier.QUALIFIED_LEAD, false);
        asks("s4", Tier.VIP, false);

        assertThat(order()).containsExactly("s4", "s3", "s2", "s1");
    }

    @Test
    void letsWhoWaitedLongGoBeforeAHigherTier() {
        asks("s1", Tier.EXISTING_CUSTOMER, false);
        passes(121);
        asks("s2", Tier.QUALIFIED_LEAD, false);

        assertThat(order()).containsExactly("s1", "s2");
    }

    @Test
    void letsWhoReturnsGoBeforeNewSessionsOfItsTierButNotBeforeTheNextTier() {
        asks("s1", Tier.PROSPECT, false);
        asks("s2", Tier.EXISTING_CUSTOMER, false);
        asks("s3", Tier.PROSPECT, true);

        assertThat(order()).containsExactly("s2", "s3", "s1");
    }

    @Test
    void repeatsTheGrantOfARepeatedRequest() {
        happens(new Present("i1", 1, true));
        asks("s1");

        assertThat(answerTo("s1")).containsExactly(new GrantRepeated("s1", "r-s1", "i1"));
        assertThat(pool.slots()).hasSize(1);
    }

    @Test
    void keepsThePlaceOfARepeatedRequest() {
        asks("s1");
        AgentPool before = pool;
        passes(1);

        assertThat(answerTo("s1")).isEmpty();
        assertThat(pool).isEqualTo(before);
    }

    @Test
    void replacesTheFormerRequestOfASession() {
        happens(new Present("i1", 1, true));
        asks("s1");

        assertThat(effectsOf(new Requested("r2", "s1", Tier.PROSPECT, true)))
                .containsExactly(
                        new Freed("s1", "r-s1"),
                        new Granted("s1", "r2", "i1", Duration.ZERO, null));
        assertThat(effectsOf(new Returned("s1", "r-s1"))).isEmpty();
        assertThat(pool.slots()).extracting(Slot::requestId).containsExactly("r2");
    }

    @Test
    void forgetsAWaiterThatGivesItsPlaceBack() {
        asks("s1");
        asks("s2");

        assertThat(effectsOf(new Returned("s1", "r-s1")))
                .containsExactly(new PlaceTold("s2", "r-s2", 1, SERVICE));
        assertThat(order()).containsExactly("s2");
    }

    @Test
    void tellsAPlaceOnlyWhenItGetsSmaller() {
        asks("s1", Tier.PROSPECT, false);
        assertThat(answerTo("s2", Tier.VIP, false))
                .containsExactly(new PlaceTold("s2", "r-s2", 1, SERVICE));
        assertThat(effectsOf(new Ticked())).isEmpty();
        assertThat(effectsOf(new Returned("s2", null))).isEmpty();
    }

    @Test
    void tellsEachChangeUpToPlaceTwentyAndBeyondOnlyEveryTenth() {
        for (int session = 1; session <= 41; session++) {
            asks("s" + session);
            now = now.plusMillis(1);
        }
        happens(new Present("i1", 1, true));
        List<Integer> told = new ArrayList<>();
        for (int session = 1; session <= 40; session++) {
            effectsOf(new Returned("s" + session, null)).stream()
                    .filter(PlaceTold.class::isInstance)
                    .map(PlaceTold.class::cast)
                    .filter(place -> place.sessionId().equals("s41"))
                    .forEach(place -> told.add(place.position()));
        }

        assertThat(told).startsWith(31, 21, 20, 19, 18).endsWith(3, 2, 1).hasSize(22);
    }

    @Test
    void smoothsTheServiceTimeOverReturnedSlots() {
        happens(new Present("i1", 1, true));
        asks("s1");
        passes(5);
        happens(new Returned("s1", null));
        assertThat(pool.serviceTime()).isEqualTo(Duration.ofSeconds(5));

        happens(new Present("i1", 1, true));
        asks("s2");
        happens(new Returned("s2", null));
        assertThat(pool.serviceTime()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void smoothsTheErrorOfTheWaitToldFirst() {
        asks("s1");
        asks("s2");
        passes(100);
        happens(new Present("i1", 2, true));

        // told 180 s and 360 s, waited 100 s: errors of 80 s and 260 s
        assertThat(pool.waitError()).isEqualTo(Duration.ofSeconds(80 + (260 - 80) / 5));
    }

    @Test
    void countsWhoWasThereAsSeenAfterARestart() {
        happens(new Present("i1", 1, true));
        passes(60);
        happens(new Restarted());

        assertThat(answerTo("s1")).hasOnlyElementsOfType(Granted.class);
        happens(new Returned("s1", null));
        passes(6);
        assertThat(answerTo("s2")).hasOnlyElementsOfType(PlaceTold.class);
    }

    @Test
    void takesAClockThatWentBackForNoTimeAtAll() {
        happens(new Present("i1", 1, true));
        asks("s1");
        passes(-1);
        happens(new Returned("s1", null));

        assertThat(pool.serviceTime()).isZero();
    }

    @Test
    void refusesCapacitiesAndLimitsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Present("i1", 0, true))
                .withMessageContaining("capacity: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Present("i1", 10_001, true))
                .withMessageContaining("capacity: 10001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PoolLimits(Duration.ZERO, SERVICE, SERVICE))
                .withMessageContaining("silence");
    }

    @Test
    void seesNoDifferenceInASecondSight() {
        happens(new Present("i1", 1, true));
        AgentPool before = pool;
        passes(2);
        happens(new Present("i1", 1, true));
        assertThat(pool.sameButForSight(before)).isTrue();

        happens(new Present("i1", 2, true));
        assertThat(pool.sameButForSight(before)).isFalse();
    }

    private List<String> order() {
        return pool.waiters().stream().map(AgentPool.Waiter::sessionId).toList();
    }

    private void asks(String session) {
        asks(session, Tier.PROSPECT, false);
    }

    private void asks(String session, Tier tier, boolean returning) {
        happens(new Requested("r-" + session, session, tier, returning));
    }

    private List<PoolEffect> answerTo(String session) {
        return answerTo(session, Tier.PROSPECT, false);
    }

    private List<PoolEffect> answerTo(String session, Tier tier, boolean returning) {
        return effectsOf(new Requested("r-" + session, session, tier, returning));
    }

    private void happens(PoolEvent event) {
        var _ = effectsOf(event);
    }

    private List<PoolEffect> effectsOf(PoolEvent event) {
        PoolDecision decision = policy.decide(pool, event, now);
        pool = decision.after();
        return decision.effects();
    }

    private void passes(int seconds) {
        now = now.plusSeconds(seconds);
    }
}
