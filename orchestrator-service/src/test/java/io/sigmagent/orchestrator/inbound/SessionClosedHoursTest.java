package io.sigmagent.orchestrator.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.orchestrator.domain.OpeningHours;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Phase;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.HandoffMade;
import io.sigmagent.schemas.Outcome;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody is at work until ten o'clock. */
class SessionClosedHoursTest {

    private static final String CLOSED = "closed until 2026-11-24T10:00:00Z";

    @RegisterExtension
    private final SessionDriver driver =
            new SessionDriver(
                    OpeningHours.parse(ZoneOffset.UTC, Map.of("tue", "10:00-18:00"), Map.of()),
                    false);

    private final PlayedSession session = new PlayedSession(driver, "s1");

    @BeforeEach
    void agentsAreThere() {
        PlayedSession.allAgentsAreThere(driver, 10);
    }

    @Test
    void saysWhenPeopleAreBackAndTheAgentGoesOn() {
        session.writes("a laptop");
        session.isAnswered();
        String wish = session.writes("a person please");

        assertThat(driver.last(AgentReplied.class))
                .returns(Agent.ORCHESTRATOR, AgentReplied::getAgent)
                .returns(CLOSED, AgentReplied::getText)
                .returns(List.of(wish), AgentReplied::getAnswers)
                .returns(List.of("asked:contact"), AgentReplied::getActions);
        assertThat(session.handoffs()).isEmpty();

        session.writes("then a laptop");
        session.isAnswered();
        assertThat(session.replies().getLast().getAgent()).isEqualTo(Agent.SBDR);
    }

    @Test
    void saysItToTheFirstMessageToo() {
        session.writes("a person please");

        assertThat(session.replies()).singleElement().returns(CLOSED, AgentReplied::getText);
        assertThat(driver.session("s1").owner()).isEqualTo(Owner.SBDR);
    }

    @Test
    void saysItAfterTheWordsOfAnAgentThatEscalates() {
        session.writes("the setup");
        session.isAnswered(Outcome.ESCALATE);

        assertThat(session.replies())
                .extracting(AgentReplied::getText)
                .containsExactly("answer of SUCCESS", CLOSED);
        assertThat(session.handoffs()).isEmpty();
    }

    @Test
    void bringsAPersonOnAnAlarmAllTheSame() {
        session.writes("I will kill you");

        assertThat(session.handoffs()).containsExactly(Agent.HUMAN);
        assertThat(driver.last(HandoffMade.class).getPacket().getReason())
                .isEqualTo("alarm:threat");
        assertThat(session.replies()).singleElement().returns(CLOSED, AgentReplied::getText);
        assertThat(driver.session("s1").phase()).isEqualTo(Phase.WAITING_FOR_HUMAN);
        assertThat(session.turns()).isEmpty();
    }

    @Test
    void callsAPersonWhenTheHourHasCome() {
        session.writes("a person please");
        driver.passes(Duration.ofMinutes(25));
        session.writes("hello");
        session.isAnswered();
        driver.passes(Duration.ofMinutes(25));
        session.writes("hello");
        session.isAnswered();
        driver.passes(Duration.ofMinutes(10));
        session.writes("a person please");

        assertThat(session.handoffs()).containsExactly(Agent.HUMAN);
    }
}
