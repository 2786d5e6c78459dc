package io.sigmagent.orchestrator.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.Claim;
import io.sigmagent.schemas.ClaimSettled;
import io.sigmagent.schemas.CustomerMessageStored;
import io.sigmagent.schemas.Fact;
import io.sigmagent.schemas.Factor;
import io.sigmagent.schemas.HandoffAnnounced;
import io.sigmagent.schemas.HandoffMade;
import io.sigmagent.schemas.Money;
import io.sigmagent.schemas.SatisfactionRated;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.ShownProduct;
import io.sigmagent.schemas.TurnMeasured;
import io.sigmagent.schemas.TurnRequested;
import io.sigmagent.schemas.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionTopologyTest {

    private static final Fact USE = new Fact(Factor.USE_CASE, "gaming", "gaming", "e1", "rule");
    private static final ShownProduct SHOWN =
            new ShownProduct(
                    "p1", "v1", "Laptop", new Money("999.00", "USD"), null, true, null, null);

    @RegisterExtension private final SessionDriver driver = new SessionDriver();
    private final PlayedSession session = new PlayedSession(driver, "s1");

    @BeforeEach
    void agentsAreThere() {
        PlayedSession.allAgentsAreThere(driver, 10);
    }

    @Test
    void asksTheAgentAndStoresTheMessage() {
        String message = session.writes("a gaming laptop please");

        assertThat(driver.all(CustomerMessageStored.class))
                .singleElement()
                .returns(1L, CustomerMessageStored::getSeq)
                .returns(message, CustomerMessageStored::getReceivedEventId)
                .returns(SessionDriver.START, CustomerMessageStored::getOccurredAt);
        TurnRequested turn = session.turn();
        assertThat(turn.getMessages()).hasSize(1);
        assertThat(turn.getHistory()).isEmpty();
        assertThat(turn.getDeadlineAt()).isEqualTo(SessionDriver.START.plusSeconds(30));
    }

    @Test
    void passesTheAnswerOnAndRemembersWhatItHolds() {
        String message = session.writes("a gaming laptop please");
        session.isAnswered(answer ->
                answer.setFacts(List.of(USE))
                        .setAsked(Factor.BUDGET_RANGE)
                        .setProducts(List.of(SHOWN))
                        .setMemory(Map.of("greeted", "yes")));
        session.writes("something else");

        AgentReplied reply = driver.last(AgentReplied.class);
        assertThat(reply.getAnswers()).containsExactly(message);
        assertThat(reply.getProducts()).containsExactly(SHOWN);
        TurnRequested second = session.turn();
        assertThat(second.getHistory()).hasSize(2);
        assertThat(second.getHistory().getLast().getSpeaker()).isEqualTo("sbdr_agent");
        assertThat(second.getFacts()).containsExactly(USE);
        assertThat(second.getShown()).containsExactly(SHOWN);
        assertThat(second.getMemory()).containsEntry("greeted", "yes");
        assertThat(second.getOpenFactor()).isEqualTo(Factor.BUDGET_RANGE);
    }

    @Test
    void announcesAHandoffToEverybody() {
        session.writes("a gaming laptop please");
        session.writes("where is my order");

        assertThat(driver.all(HandoffAnnounced.class))
                .singleElement()
                .returns(Agent.SBDR, HandoffAnnounced::getFromAgent)
                .returns(Agent.ACCOUNT, HandoffAnnounced::getToAgent);
        assertThat(driver.all(HandoffMade.class)).hasSize(1);
        assertThat(session.turn().getAgent()).isEqualTo(Agent.ACCOUNT);
        assertThat(session.turn().getPacket().getReason()).isEqualTo("intent:order_status");
    }

    @Test
    void answersABurstOnce() {
        session.writes("a laptop");
        TurnRequested first = session.turn();
        driver.passes(Duration.ofSeconds(1));
        session.writes("for gaming");
        session.answers(first);
        session.isAnswered();

        assertThat(session.replies())
                .singleElement()
                .satisfies(reply -> assertThat(reply.getAnswers()).hasSize(2));
    }

    @Test
    void answersALateTurnByTheClock() {
        session.writes("hello");
        driver.passes(Duration.ofSeconds(29));
        assertThat(session.replies()).isEmpty();

        driver.passes(Duration.ofSeconds(1));
        assertThat(session.replies()).singleElement().returns("fallback", AgentReplied::getText);
        assertThat(driver.last(TurnMeasured.class).getBrain()).isEqualTo("fallback");
    }

    @Test
    void settlesAClaim() {
        driver.send(
                Topics.SESSION_COMMANDS,
                SessionCommandRequested.newBuilder()
                        .setEventId("c1")
                        .setOccurredAt(driver.now())
                        .setSessionId("s1")
                        .setIssuedBy("gateway")
                        .setCommand(new Claim("r1", false))
                        .build());

        assertThat(driver.all(ClaimSettled.class))
                .singleElement()
                .returns(true, ClaimSettled::getGranted);
    }

    @Test
    void setsAnUnreadableRecordAsideAndGoesOn() {
        byte[] garbage = "garbage".getBytes(UTF_8);
        driver.send(Topics.CHAT_INBOUND, "s1", garbage);
        session.writes("hello");

        TestRecord<String, byte[]> dead = driver.deadLetters(Topics.CHAT_INBOUND).getFirst();
        assertThat(dead.value()).isEqualTo(garbage);
        assertThat(new String(dead.headers().lastHeader("sigmagent-reason").value(), UTF_8))
                .contains("UnreadableEvent");
        assertThat(session.turns()).hasSize(1);
    }

    @Test
    void setsARatingOutOfRangeAside() {
        driver.send(Topics.CHAT_INBOUND, new SatisfactionRated("r1", driver.now(), "s1", 9, null));

        assertThat(driver.deadLetters(Topics.CHAT_INBOUND)).hasSize(1);
    }
}
