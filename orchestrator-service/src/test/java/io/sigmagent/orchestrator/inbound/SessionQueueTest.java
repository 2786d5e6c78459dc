package io.sigmagent.orchestrator.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Phase;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.QueuePlaceAnnounced;
import io.sigmagent.schemas.SlotCounted;
import io.sigmagent.schemas.SlotReleased;
import io.sigmagent.schemas.SlotRequested;
import io.sigmagent.schemas.Tier;
import io.sigmagent.schemas.TurnRequested;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No answer without a slot, and no slot without use. */
class SessionQueueTest {

    private static final Duration IDLE = Duration.ofMinutes(2);

    @RegisterExtension private final SessionDriver driver = new SessionDriver();
    private final PlayedSession one = new PlayedSession(driver, "s1");
    private final PlayedSession two = new PlayedSession(driver, "s2");
    private final PlayedSession three = new PlayedSession(driver, "s3");

    @Test
    void asksForASlotGetsItAndAnswers() {
        PlayedSession.isThere(driver, Agent.SBDR, 1);

        String message = one.writes("a laptop");
        one.isAnswered();

        assertThat(driver.all(SlotRequested.class))
                .singleElement()
                .returns(Agent.SBDR, SlotRequested::getAgent)
                .returns(false, SlotRequested::getReturning);
        assertThat(one.replies())
                .singleElement()
                .returns(List.of(message), AgentReplied::getAnswers);
        assertThat(driver.all(QueuePlaceAnnounced.class)).isEmpty();
    }

    @Test
    void tellsThePlaceAndAnswersWhenASlotIsFree() {
        PlayedSession.isThere(driver, Agent.SBDR, 1);
        one.writes("a laptop");
        one.isAnswered();
        String second = two.writes("a mouse");
        driver.passes(Duration.ofSeconds(1));
        three.writes("a screen");

        assertThat(places()).containsExactly("s2: 1", "s3: 2");
        assertThat(driver.all(QueuePlaceAnnounced.class).getFirst())
                .returns(List.of(second), QueuePlaceAnnounced::getWaiting)
                .returns(180, QueuePlaceAnnounced::getEstimatedWaitSeconds);
        assertThat(driver.session("s2").phase()).isEqualTo(Phase.QUEUED);
        assertThat(two.turns()).isEmpty();

        one.isClosedByTheChannel();
        two.isAnswered();
        assertThat(two.replies())
                .singleElement()
                .returns(List.of(second), AgentReplied::getAnswers);
        assertThat(places()).endsWith("s3: 1");
        assertThat(three.turns()).isEmpty();
    }

    @Test
    void waitsWhileNobodyIsThereAndIsAnsweredWhenSomebodyComes() {
        one.writes("a laptop");
        assertThat(driver.session("s1").phase()).isEqualTo(Phase.QUEUED);
        assertThat(driver.all(QueuePlaceAnnounced.class)).hasSize(1);
        driver.passes(Duration.ofSeconds(40));
        assertThat(one.replies()).as("no turn is late that was not asked for").isEmpty();

        PlayedSession.isThere(driver, Agent.SBDR, 1);
        one.isAnswered();
        assertThat(one.replies()).hasSize(1);
        assertThat(driver.all(SlotCounted.class))
                .containsExactly(new SlotCounted(Agent.SBDR, true, 40_000L, 180_000L));
    }

    @Test
    void answersAllThatWasWrittenInTheQueueAndTellsThePlaceAgain() {
        List<String> messages = List.of(one.writes("a laptop"), one.writes("for gaming"));
        assertThat(driver.all(QueuePlaceAnnounced.class)).hasSize(2);
        assertThat(driver.last(QueuePlaceAnnounced.class).getWaiting()).isEqualTo(messages);

        PlayedSession.isThere(driver, Agent.SBDR, 1);
        one.isAnswered();
        assertThat(one.replies()).singleElement().returns(messages, AgentReplied::getAnswers);
    }

    @Test
    void givesAnIdleSlotToTheNextWaiter() {
        PlayedSession.isThere(driver, Agent.SBDR, 1);
        one.writes("a laptop");
        one.isAnswered();
        two.writes("a mouse");

        driver.passes(IDLE.minusSeconds(1));
        assertThat(two.turns()).isEmpty();
        driver.passes(Duration.ofSeconds(1));

        assertThat(driver.all(SlotReleased.class))
                .singleElement()
                .returns("s1", SlotReleased::getSessionId);
        assertThat(two.turns()).hasSize(1);
        assertThat(driver.session("s1").owner()).as("stays").isEqualTo(Owner.SBDR);
    }

    @Test
    void letsASessionThatComesBackGoBeforeANewOneOfItsTier() {
        PlayedSession.isThere(driver, Agent.SBDR, 1);
        one.writes("a laptop");
        one.isAnswered();
        driver.passes(IDLE);
        two.writes("a mouse");
        three.writes("a screen");
        one.writes("and a bag");
        assertThat(driver.last(SlotRequested.class).getReturning()).isTrue();

        two.isAnswered();
        two.isClosedByTheChannel();
        assertThat(one.turns()).hasSize(2);
        assertThat(three.turns()).isEmpty();
    }

    @Test
    void letsAVipGoFirst() {
        PlayedSession.isThere(driver, Agent.ACCOUNT, 1);
        one.writes("where is my order");
        two.writes("where is my order");
        three.writes("where is my order", message -> message.setTier(Tier.VIP));

        one.isAnswered();
        one.isClosedByTheChannel();
        assertThat(three.turns()).hasSize(1);
        assertThat(two.turns()).isEmpty();
    }

    @Test
    void leavesTheSlotWithTheOwner() {
        PlayedSession.allAgentsAreThere(driver, 1);
        one.writes("a laptop");
        one.isAnswered();
        two.writes("a mouse");
        assertThat(two.turns()).isEmpty();

        one.writes("where is my order");
        assertThat(two.turns()).hasSize(1);
        assertThat(one.turn().getAgent()).isEqualTo(Agent.ACCOUNT);
    }

    @Test
    void leavesTheQueueWhenAPersonTakesOver() {
        one.writes("a laptop");
        one.operatorWrites("I am here");
        PlayedSession.isThere(driver, Agent.SBDR, 1);

        assertThat(driver.all(TurnRequested.class)).isEmpty();
        assertThat(driver.all(SlotCounted.class)).isEmpty();
    }

    private List<String> places() {
        return driver.all(QueuePlaceAnnounced.class).stream()
                .map(place -> place.getSessionId() + ": " + place.getPosition())
                .toList();
    }
}
