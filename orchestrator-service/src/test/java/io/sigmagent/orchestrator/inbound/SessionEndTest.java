package io.sigmagent.orchestrator.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.orchestrator.domain.Phase;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.ConversationClosed;
import io.sigmagent.schemas.ConversationCompleted;
import io.sigmagent.schemas.Fact;
import io.sigmagent.schemas.Factor;
import io.sigmagent.schemas.HistoryLine;
import io.sigmagent.schemas.TurnRequested;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conversation ends, and the next one knows of it. */
class SessionEndTest {

    private static final Fact USE = new Fact(Factor.USE_CASE, "gaming", "gaming", "e1", "rule");

    @RegisterExtension private final SessionDriver driver = new SessionDriver();
    private final PlayedSession session = new PlayedSession(driver, "s1");

    @BeforeEach
    void agentsAreThere() {
        PlayedSession.allAgentsAreThere(driver, 10);
    }

    @ParameterizedTest
    @CsvSource({
        "web, a laptop, PT30M",
        "instagram, a laptop, PT24H",
        "email, a laptop, PT72H",
        "web, the setup, PT24H",
        "email, the setup, PT72H"
    })
    void endsWhenTheCustomerIsSilent(String channel, String text, Duration silence) {
        session.writes(text, message -> message.setChannel(channel));
        session.isAnswered();
        driver.passes(silence.minusSeconds(1));
        assertThat(driver.all(ConversationCompleted.class)).isEmpty();

        driver.passes(Duration.ofSeconds(1));
        assertThat(driver.all(ConversationCompleted.class))
                .singleElement()
                .returns("silent", ConversationCompleted::getReason);
        assertThat(driver.last(ConversationClosed.class))
                .returns("silent", ConversationClosed::getReason)
                .returns(false, ConversationClosed::getWithHuman);
    }

    @Test
    void endsWhenAPersonAnsweredAndTheCustomerIsSilent() {
        session.operatorWrites("anything else?");
        driver.passes(Duration.ofDays(1));

        assertThat(driver.last(ConversationClosed.class))
                .returns("silent", ConversationClosed::getReason)
                .returns(true, ConversationClosed::getWithHuman);
    }

    @Test
    void endsWhenTheChannelSaysSoAndDropsWhatIsInFlight() {
        session.writes("a laptop");
        TurnRequested turn = session.turn();
        session.isClosedByTheChannel();
        session.answers(turn);

        assertThat(session.replies()).isEmpty();
        assertThat(driver.last(ConversationCompleted.class).getReason()).isEqualTo("closed");
        session.isClosedByTheChannel();
        assertThat(driver.all(ConversationCompleted.class)).as("once").hasSize(1);
    }

    @Test
    void opensTheNextConversationWithWhatWasSaidAndLearntButNotWithWhatWasUnderWay() {
        session.writes("a gaming laptop");
        session.isAnswered(answer ->
                answer.setFacts(List.of(USE))
                        .setAsked(Factor.BUDGET_RANGE)
                        .setMemory(Map.of("step", "2")));
        session.isClosedByTheChannel();
        session.writes("hello again");

        TurnRequested turn = session.turn();
        assertThat(turn.getConversation()).isEqualTo(2);
        assertThat(turn.getAgent()).isEqualTo(Agent.SBDR);
        assertThat(turn.getFacts()).containsExactly(USE);
        assertThat(turn.getHistory())
                .extracting(HistoryLine::getText)
                .startsWith("a gaming laptop", "answer of SBDR");
        assertThat(turn.getAsked()).isEmpty();
        assertThat(turn.getOpenFactor()).isNull();
        assertThat(turn.getMemory()).isEmpty();
        session.isAnswered();
        assertThat(driver.last(AgentReplied.class))
                .returns(2, AgentReplied::getConversation)
                .returns(5L, AgentReplied::getSeq);
        assertThat(driver.session("s1").phase()).isEqualTo(Phase.ANSWERING);
    }

    @Test
    void opensTheNextConversationForAnOperatorWhoWrites() {
        session.writes("a laptop");
        session.isClosedByTheChannel();
        session.operatorWrites("one more thing");

        assertThat(driver.last(AgentReplied.class).getConversation()).isEqualTo(2);
        assertThat(driver.session("s1").phase()).isEqualTo(Phase.WITH_HUMAN);
    }
}
