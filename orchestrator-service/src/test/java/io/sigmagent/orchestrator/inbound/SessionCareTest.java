package io.sigmagent.orchestrator.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.Close;
import io.sigmagent.schemas.CommandSettled;
import io.sigmagent.schemas.ConversationClosed;
import io.sigmagent.schemas.Factor;
import io.sigmagent.schemas.Outcome;
import io.sigmagent.schemas.RatingAsked;
import io.sigmagent.schemas.RatingCounted;
import io.sigmagent.schemas.Say;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.TurnMeasured;
import io.sigmagent.schemas.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How it was, and how it is: asked once, counted, and written to customers who are quiet. */
class SessionCareTest {

    @RegisterExtension private final SessionDriver driver = new SessionDriver();
    private final PlayedSession session = new PlayedSession(driver, "s1");

    @BeforeEach
    void agentsAreThere() {
        PlayedSession.allAgentsAreThere(driver, 10);
    }

    @Test
    void showsAPageItsStarsWhenTheAgentAsksAndNotAgainAtTheEnd() {
        session.writes("the setup");
        session.isAnswered(answer ->
                answer.setActions(List.of("asked:satisfaction"))
                        .setMemory(Map.of("lasting.no_rating_before", later(7))));
        assertThat(driver.all(RatingAsked.class)).hasSize(1);
        session.writes("yes");
        session.isAnswered(answer -> answer.setOutcome(Outcome.SATISFIED).setMemory(Map.of()));

        assertThat(driver.all(RatingAsked.class)).as("asked once").hasSize(1);
        assertThat(driver.last(ConversationClosed.class).getRatingAsked()).isFalse();
    }

    @Test
    void asksAtTheEndWhenNobodyAsked() {
        session.writes("the setup", message -> message.setChannel("whatsapp"));
        session.isAnswered(answer -> answer.setActions(List.of("asked:satisfaction")));
        assertThat(driver.all(RatingAsked.class)).as("no page").isEmpty();
        session.writes("yes", message -> message.setChannel("whatsapp"));
        session.isAnswered(answer ->
                answer.setOutcome(Outcome.SATISFIED)
                        .setMemory(Map.of("lasting.no_rating_before", "not a time")));

        assertThat(driver.all(RatingAsked.class)).hasSize(1);
        assertThat(driver.last(ConversationClosed.class).getRatingAsked()).isTrue();
    }

    @Test
    void countsARatingInWords() {
        session.writes("the setup");
        session.isAnswered(
                answer -> answer.setActions(List.of("rated:4")).setOutcome(Outcome.SATISFIED));

        assertThat(driver.all(RatingCounted.class))
                .singleElement()
                .returns(4, RatingCounted::getScore)
                .returns(Agent.SUCCESS, RatingCounted::getAgent);
    }

    @Test
    void keepsLastingNotesOverOwnersAndConversations() {
        session.writes("the setup");
        session.isAnswered(answer ->
                answer.setMemory(Map.of("lasting.reached", "monitors:onboarding", "step", "2")));
        session.told(new Close("done"));
        session.writes("a laptop");
        session.isAnswered(answer -> answer.setMemory(Map.of("open", "budget")));
        session.writes("it");

        assertThat(session.turn().getMemory())
                .isEqualTo(Map.of("lasting.reached", "monitors:onboarding", "open", "budget"));
    }

    @Test
    void tellsWhatAnAnswerDid() {
        session.writes("a laptop");
        session.isAnswered(answer ->
                answer.setActions(List.of("reached:onboarding_complete"))
                        .setAsked(Factor.BUDGET_RANGE));

        assertThat(driver.last(TurnMeasured.class))
                .returns(List.of("reached:onboarding_complete"), TurnMeasured::getActions)
                .returns(Factor.BUDGET_RANGE, TurnMeasured::getAsked)
                .returns("en", TurnMeasured::getLanguage)
                .returns(null, TurnMeasured::getCustomerId);
    }

    @Test
    void letsAJobWriteFirstAndTheWriterTakeTheAnswer() {
        session.writes("a laptop");
        session.isAnswered();
        session.told(new Close("done"));
        driver.passes(Duration.ofDays(3));

        assertThat(reachesOut("s1").getAccepted()).isTrue();
        assertThat(driver.last(AgentReplied.class).getText()).isEqualTo("How is it going?");
        session.writes("yes");

        assertThat(session.turn().getAgent()).isEqualTo(Agent.SUCCESS);
        assertThat(session.turn().getConversation()).isEqualTo(2);
    }

    @Test
    void letsNoJobCutInOrWriteToNobody() {
        session.writes("a laptop");

        assertThat(reachesOut("s1").getReason()).contains("at work");
        assertThat(reachesOut("nobody").getReason()).contains("new");
        session.operatorWrites("Kim here");
        assertThat(reachesOut("s1").getReason()).contains("at work");
    }

    private CommandSettled reachesOut(String sessionId) {
        driver.send(
                Topics.SESSION_COMMANDS,
                SessionCommandRequested.newBuilder()
                        .setEventId("outreach-" + driver.all(CommandSettled.class).size())
                        .setOccurredAt(driver.now())
                        .setSessionId(sessionId)
                        .setIssuedBy("job:retention")
                        .setCommand(new Say("How is it going?", Agent.SUCCESS))
                        .build());
        return driver.last(CommandSettled.class);
    }

    private String later(int days) {
        return driver.now().plus(Duration.ofDays(days)).toString();
    }
}
