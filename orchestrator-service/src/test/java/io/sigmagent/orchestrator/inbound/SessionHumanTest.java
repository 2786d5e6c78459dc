package io.sigmagent.orchestrator.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Phase;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.GiveBack;
import io.sigmagent.schemas.HandoffMade;
import io.sigmagent.schemas.HistoryLine;
import io.sigmagent.schemas.Note;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The way to a person of the shop, and back. */
class SessionHumanTest {

    @RegisterExtension private final SessionDriver driver = new SessionDriver();
    private final PlayedSession session = new PlayedSession(driver, "s1");

    @BeforeEach
    void agentsAreThere() {
        PlayedSession.allAgentsAreThere(driver, 10);
    }

    @Test
    void tellsThePersonWhatTheyNeed() {
        session.writes("a laptop");
        session.isAnswered();
        session.told(new Note("rings often"));
        session.writes("a person please");

        HandoffMade made = driver.last(HandoffMade.class);
        assertThat(made.getToAgent()).isEqualTo(Agent.HUMAN);
        assertThat(made.getPacket().getReason()).isEqualTo("intent:human_request");
        assertThat(made.getPacket().getSummary()).contains("a laptop");
        assertThat(made.getPacket().getOpenQuestion()).isEqualTo("a person please");
        assertThat(made.getLastMessages())
                .extracting(HistoryLine::getText)
                .containsExactly("a laptop", "answer of SBDR", "a person please");
        assertThat(made.getNotes()).containsExactly("rings often");
        assertThat(driver.session("s1").phase()).isEqualTo(Phase.WAITING_FOR_HUMAN);
    }

    @Test
    void saysSoWhenNobodyComesInThreeMinutes() {
        session.writes("a person please");
        driver.passes(Duration.ofSeconds(179));
        assertThat(session.replies()).isEmpty();

        driver.passes(Duration.ofSeconds(1));
        assertThat(session.replies())
                .singleElement()
                .returns(Agent.ORCHESTRATOR, AgentReplied::getAgent)
                .returns("no human yet", AgentReplied::getText);
        driver.passes(Duration.ofMinutes(11));
        assertThat(session.replies()).as("told once").hasSize(1);
    }

    @Test
    void promisesACallBackAfterFifteenMinutesAndTheAgentGoesOn() {
        session.writes("where is my order");
        session.isAnswered();
        session.writes("a person please");
        driver.passes(Duration.ofMinutes(10));
        String waiting = session.writes("hello?");
        assertThat(session.turns()).hasSize(1);

        driver.passes(Duration.ofMinutes(5));
        assertThat(driver.last(AgentReplied.class))
                .returns("late", AgentReplied::getText)
                .returns(List.of("promised:call_back"), AgentReplied::getActions);
        assertThat(session.handoffs()).containsExactly(Agent.HUMAN, Agent.ACCOUNT);
        assertThat(session.turn().getPacket().getReason()).isEqualTo("human_timeout");
        assertThat(session.turn().getPacket().getPromised()).containsExactly("late");

        session.isAnswered();
        assertThat(session.replies().getLast())
                .returns(Agent.ACCOUNT, AgentReplied::getAgent)
                .returns(List.of(waiting), AgentReplied::getAnswers);
    }

    @Test
    void letsAPersonAcceptInTime() {
        session.writes("a person please");
        driver.passes(Duration.ofMinutes(2));
        session.operatorWrites("Kim here");
        driver.passes(Duration.ofMinutes(20));

        assertThat(session.replies())
                .singleElement()
                .returns(Agent.HUMAN, AgentReplied::getAgent)
                .returns("Kim", AgentReplied::getName);
        assertThat(driver.session("s1").phase()).isEqualTo(Phase.WITH_HUMAN);
    }

    @Test
    void givesBackWithWhatWasPromised() {
        session.writes("where is my order");
        session.isAnswered();
        session.operatorWrites("I will refund you today. Nice weather.");
        session.writes("thanks, and the order?");
        assertThat(session.turns()).hasSize(1);

        assertThat(session.told(new GiveBack(List.of("a voucher"), null)).getAccepted()).isTrue();
        assertThat(session.handoffs()).containsExactly(Agent.ACCOUNT);
        assertThat(session.turn().getPacket().getReason()).isEqualTo("give_back");
        assertThat(session.turn().getPacket().getPromised())
                .containsExactly("Kim: a voucher", "Kim: I will refund you today.");
        session.isAnswered();
        assertThat(session.replies().getLast().getAgent()).isEqualTo(Agent.ACCOUNT);
    }

    @Test
    void takesTheSessionBackFromASilentOperatorOnlyWhenTheCustomerWaits() {
        session.writes("a laptop");
        session.operatorWrites("I will look it up.");
        driver.passes(Duration.ofMinutes(40));
        assertThat(driver.session("s1").owner()).isEqualTo(Owner.HUMAN);

        String waiting = session.writes("and?");
        driver.passes(Duration.ofMinutes(29));
        assertThat(session.turns()).hasSize(1);
        driver.passes(Duration.ofMinutes(1));

        assertThat(session.turn().getPacket())
                .satisfies(packet -> {
                    assertThat(packet.getReason()).isEqualTo("operator_silent");
                    assertThat(packet.getPromised()).containsExactly("Kim: I will look it up.");
                });
        session.isAnswered();
        assertThat(session.replies().getLast().getAnswers()).containsExactly(waiting);
    }

    @Test
    void countsTypingAsPresence() {
        session.operatorWrites("hello, Kim here");
        session.writes("a laptop");
        driver.passes(Duration.ofMinutes(20));
        session.operatorTypes(true);
        driver.passes(Duration.ofMinutes(20));

        assertThat(driver.session("s1").owner()).isEqualTo(Owner.HUMAN);
    }
}
