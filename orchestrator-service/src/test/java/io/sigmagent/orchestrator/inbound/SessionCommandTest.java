package io.sigmagent.orchestrator.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Phase;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.Assign;
import io.sigmagent.schemas.AuditRecorded;
import io.sigmagent.schemas.Close;
import io.sigmagent.schemas.CommandSettled;
import io.sigmagent.schemas.ConversationCompleted;
import io.sigmagent.schemas.Fact;
import io.sigmagent.schemas.Factor;
import io.sigmagent.schemas.GiveBack;
import io.sigmagent.schemas.Note;
import io.sigmagent.schemas.OrderMoved;
import io.sigmagent.schemas.Say;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.TakeOver;
import io.sigmagent.schemas.UpdateLead;
import io.sigmagent.schemas.wire.Topics;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command is carried out or refused, and either is told. */
class SessionCommandTest {

    private static final Fact USE = new Fact(Factor.USE_CASE, "work", "for work", "n8n", "n8n");

    @RegisterExtension private final SessionDriver driver = new SessionDriver();
    private final PlayedSession session = new PlayedSession(driver, "s1");

    @BeforeEach
    void aConversationGoesOn() {
        PlayedSession.allAgentsAreThere(driver, 10);
        session.writes("a laptop");
    }

    @Test
    void saysATextInAnAgentsName() {
        accepted(new Say("A laptop is on sale.", Agent.SBDR));

        assertThat(session.replies())
                .singleElement()
                .returns(Agent.SBDR, AgentReplied::getAgent)
                .returns("A laptop is on sale.", AgentReplied::getText)
                .returns(List.of(), AgentReplied::getAnswers);
        session.isAnswered();
        assertThat(session.replies()).as("the turn goes on").hasSize(2);
    }

    @Test
    void saysATextInAPersonsNameAndSilencesTheAgents() {
        accepted(new Say("Kim here.", Agent.HUMAN));
        session.isAnswered();

        assertThat(session.replies()).singleElement().returns(Agent.HUMAN, AgentReplied::getAgent);
        assertThat(driver.session("s1").phase()).isEqualTo(Phase.WITH_HUMAN);
    }

    @Test
    void assignsTheSessionAndItsOpenMessages() {
        accepted(new Assign(Agent.SUCCESS));

        assertThat(session.handoffs()).containsExactly(Agent.SUCCESS);
        assertThat(session.turn().getMessages()).hasSize(1);
        assertThat(session.turn().getPacket().getReason()).isEqualTo("command");
        assertThat(refused(new Assign(Agent.SUCCESS))).contains("SUCCESS");
    }

    @Test
    void takesOverAndGivesBackToWhomeverIsNamed() {
        assertThat(refused(new GiveBack(List.of(), null))).contains("give_back");
        accepted(new TakeOver("op-1", "Kim"));
        assertThat(driver.session("s1").phase()).isEqualTo(Phase.WITH_HUMAN);

        accepted(new GiveBack(List.of("a voucher"), Agent.SUCCESS));
        assertThat(session.turn().getAgent()).isEqualTo(Agent.SUCCESS);
        assertThat(session.turn().getPacket().getPromised()).containsExactly("Kim: a voucher");
        assertThat(session.turn().getMessages()).as("still unanswered").hasSize(1);
    }

    @Test
    void closesTheConversation() {
        accepted(new Close("spam"));

        assertThat(driver.last(ConversationCompleted.class).getReason()).isEqualTo("closed");
        assertThat(driver.session("s1").owner()).isEqualTo(Owner.NOBODY);
    }

    @Test
    void keepsNotesAndFactsEvenOfACompleteConversation() {
        session.told(new Close("done"));

        accepted(new Note("a friend of the house"));
        accepted(new UpdateLead(List.of(USE)));
        assertThat(driver.session("s1").notes()).containsExactly("a friend of the house");
        session.writes("a laptop");
        assertThat(session.turn().getFacts()).containsExactly(USE);
    }

    @ParameterizedTest
    @MethodSource("whatNeedsAConversation")
    void refusesWhatNeedsAConversationWhenThereIsNone(Object command) {
        session.told(new Close("done"));
        int before = session.replies().size();

        assertThat(refused(command)).contains("the conversation is complete");
        assertThat(session.replies()).hasSize(before);
        assertThat(driver.session("s1").phase()).isEqualTo(Phase.COMPLETE);
    }

    private static Stream<Object> whatNeedsAConversation() {
        return Stream.of(
                new Say("hello", Agent.HUMAN),
                new Assign(Agent.SUCCESS),
                new TakeOver("op-1", null),
                new GiveBack(List.of(), null),
                new OrderMoved("o1", "#1001", "paid"),
                new Close("again"));
    }

    @Test
    void carriesARepeatedCommandOutOnce() {
        SessionCommandRequested wish =
                SessionCommandRequested.newBuilder()
                        .setEventId("c1")
                        .setOccurredAt(driver.now())
                        .setSessionId("s1")
                        .setIssuedBy("n8n")
                        .setCommand(new Say("Hello.", Agent.SBDR))
                        .build();
        driver.send(Topics.SESSION_COMMANDS, wish);
        driver.send(Topics.SESSION_COMMANDS, wish);

        assertThat(session.replies()).hasSize(1);
        assertThat(driver.all(CommandSettled.class)).hasSize(1);
    }

    @Test
    void accountsForWhatWasCarriedOutAlone() {
        assertThat(refused(new GiveBack(List.of(), null))).isNotBlank();
        accepted(new Note("a note"));

        assertThat(driver.all(AuditRecorded.class))
                .singleElement()
                .returns("key:test", AuditRecorded::getActor)
                .returns("note", AuditRecorded::getAction)
                .returns("s1", AuditRecorded::getSubject);
    }

    private void accepted(Object command) {
        assertThat(session.told(command))
                .returns(true, CommandSettled::getAccepted)
                .returns(null, CommandSettled::getReason);
    }

    private String refused(Object command) {
        CommandSettled settled = session.told(command);
        assertThat(settled.getAccepted()).isFalse();
        return settled.getReason();
    }
}
