package io.sigmagent.orchestrator.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.Assign;
import io.sigmagent.schemas.AuditRecorded;
import io.sigmagent.schemas.GiveBack;
import io.sigmagent.schemas.HandoffMade;
import io.sigmagent.schemas.LedgerEntry;
import io.sigmagent.schemas.ReplyDropped;
import io.sigmagent.schemas.TurnRequested;
import io.sigmagent.schemas.TurnSuperseded;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People of the shop cut in while an agent composes. */
class SessionTakeOverTest {

    private static final LedgerEntry DRAFT =
            new LedgerEntry("create_draft", "o1", "order", "#D7", SessionDriver.START, false);

    @RegisterExtension private final SessionDriver driver = new SessionDriver();
    private final PlayedSession session = new PlayedSession(driver, "s1");

    @BeforeEach
    void agentsAreThere() {
        PlayedSession.allAgentsAreThere(driver, 10);
    }

    @Test
    void silencesTheAgentWithAnOperatorsMessage() {
        session.writes("a laptop");
        TurnRequested turn = session.turn();
        session.operatorWrites("Kim here");
        session.answers(turn);

        assertThat(session.replies())
                .singleElement()
                .returns(Agent.HUMAN, AgentReplied::getAgent)
                .returns("Kim", AgentReplied::getName);
        assertThat(driver.all(ReplyDropped.class)).hasSize(1);
        assertThat(driver.session("s1").epoch()).isGreaterThan(turn.getEpoch());
        assertThat(driver.all(AuditRecorded.class))
                .containsExactly(
                        AuditRecorded.newBuilder()
                                .setActor("operator:op-1")
                                .setAction("take_over")
                                .setSubject("s1")
                                .build());
    }

    @Test
    void raisesTheEpochWithEachOfAnOperatorsMessages() {
        session.operatorWrites("Kim here");
        long first = driver.session("s1").epoch();
        session.operatorWrites("one moment");

        assertThat(driver.session("s1").epoch()).isGreaterThan(first);
    }

    @Test
    void holdsTheAgentForFifteenSecondsWhileAnOperatorTypes() {
        session.writes("a laptop");
        TurnRequested turn = session.turn();
        session.operatorTypes(true);
        session.answers(turn);
        assertThat(session.replies()).isEmpty();
        assertThat(driver.all(TurnSuperseded.class)).hasSize(1);

        driver.passes(Duration.ofSeconds(14));
        assertThat(session.turns()).hasSize(1);
        driver.passes(Duration.ofSeconds(1));
        assertThat(session.turns()).hasSize(2);
        session.isAnswered();
        assertThat(session.replies()).hasSize(1);
    }

    @Test
    void holdsTheAgentLongerWhenTheOperatorTypesOn() {
        session.writes("a laptop");
        session.operatorTypes(true);
        driver.passes(Duration.ofSeconds(10));
        session.operatorTypes(true);

        driver.passes(Duration.ofSeconds(14));
        assertThat(session.turns()).hasSize(1);
        driver.passes(Duration.ofSeconds(1));
        assertThat(session.turns()).hasSize(2);
    }

    @Test
    void holdsTheAgentForAMinuteAtMost() {
        session.writes("a laptop");
        for (int typed = 0; typed < 6; typed++) {
            session.operatorTypes(true);
            driver.passes(Duration.ofSeconds(10));
        }

        assertThat(session.turns()).hasSize(2);
        session.operatorTypes(true);
        session.isAnswered();
        assertThat(session.replies()).hasSize(1);
    }

    @Test
    void goesOnAtOnceWhenTheOperatorStops() {
        session.writes("a laptop");
        session.operatorTypes(true);
        session.operatorTypes(false);

        assertThat(session.turns()).hasSize(2);
    }

    @Test
    void doesNotSupersedeATurnThatWroteSomething() {
        String first = session.writes("where is my order");
        TurnRequested turn = session.turn();
        session.commits(turn);
        String second = session.writes("one more of my order");
        assertThat(session.turns()).hasSize(1);

        session.answers(turn);
        session.isAnswered();
        assertThat(session.replies())
                .extracting(AgentReplied::getAnswers)
                .containsExactly(List.of(first), List.of(second));
        assertThat(driver.all(TurnSuperseded.class)).isEmpty();
    }

    @Test
    void tellsThePersonAndTheNextTurnWhatADroppedAnswerDid() {
        session.writes("where is my order");
        TurnRequested turn = session.turn();
        session.commits(turn);
        session.operatorWrites("Kim here");
        session.answers(turn, answer -> answer.setLedger(List.of(DRAFT)));
        session.writes("and my order?");
        session.told(new GiveBack(List.of(), null));

        assertThat(driver.last(HandoffMade.class).getUnspoken()).containsExactly(DRAFT);
        assertThat(session.turn().getUnspoken()).containsExactly(DRAFT);
        session.isAnswered();
        session.writes("and the order of last year?");
        assertThat(session.turn().getUnspoken()).as("said by now").isEmpty();
    }

    @Test
    void keepsWhatAnAnswerDidThatWasDroppedForATypingOperator() {
        session.writes("where is my order");
        session.commits(session.turn());
        session.operatorTypes(true);
        session.isAnswered(answer -> answer.setLedger(List.of(DRAFT)));
        assertThat(driver.last(ReplyDropped.class).getReason()).isEqualTo("held");

        driver.passes(Duration.ofSeconds(15));
        assertThat(session.turns()).hasSize(2);
        assertThat(session.turn().getUnspoken()).containsExactly(DRAFT);
    }

    @Test
    void dropsTheAnswerOfAnAgentThatHasTheSessionNoLonger() {
        session.writes("a laptop");
        TurnRequested turn = session.turn();
        session.told(new Assign(Agent.SUCCESS));
        session.answers(turn);
        assertThat(session.replies()).isEmpty();

        session.isAnswered();
        assertThat(session.replies())
                .singleElement()
                .returns(Agent.SUCCESS, AgentReplied::getAgent);
    }
}
