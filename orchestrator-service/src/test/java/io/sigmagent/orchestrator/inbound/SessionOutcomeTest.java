package io.sigmagent.orchestrator.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.sigmagent.orchestrator.domain.OpeningHours;
import io.sigmagent.orchestrator.domain.Phase;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.BudgetRange;
import io.sigmagent.schemas.ConversationCompleted;
import io.sigmagent.schemas.Fact;
import io.sigmagent.schemas.Factor;
import io.sigmagent.schemas.HandoffCounted;
import io.sigmagent.schemas.HandoffMade;
import io.sigmagent.schemas.Intent;
import io.sigmagent.schemas.OrderMoved;
import io.sigmagent.schemas.Outcome;
import io.sigmagent.schemas.RatingAsked;
import io.sigmagent.schemas.Timeline;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.TurnRequested;
import io.sigmagent.schemas.Words;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who goes on after an answer. */
class SessionOutcomeTest {

    private static final Fact BUDGET =
            new Fact(
                    Factor.BUDGET_RANGE,
                    new BudgetRange(null, "1500", "USD", false),
                    "under 1500 dollars",
                    "e1",
                    "rule");
    private static final Fact URGENT =
            new Fact(
                    Factor.TIMELINE,
                    new Timeline("within_week", null, null),
                    "this week",
                    "e1",
                    "rule");

    @RegisterExtension
    private final SessionDriver driver = new SessionDriver(OpeningHours.ALWAYS, true);

    private final PlayedSession session = new PlayedSession(driver, "s1");

    @BeforeEach
    void agentsAreThere() {
        PlayedSession.allAgentsAreThere(driver, 10);
    }

    @Test
    void handsAQualifiedLeadToTheAccountManagerWhoSpeaksFirst() {
        session.writes("a laptop under 1500 dollars");
        session.isAnswered(answer -> qualified(answer, 80, BUDGET));

        assertThat(driver.last(AgentReplied.class).getNextAgent()).isEqualTo(Agent.ACCOUNT);
        TurnRequested opening = session.turn();
        assertThat(opening.getAgent()).isEqualTo(Agent.ACCOUNT);
        assertThat(opening.getOpening()).isTrue();
        assertThat(opening.getMessages()).isEmpty();
        assertThat(opening.getPacket().getReason()).isEqualTo("qualified");
        assertThat(opening.getPacket().getFacts()).containsExactly(BUDGET);

        session.isAnswered();
        assertThat(session.replies())
                .extracting(AgentReplied::getAgent)
                .containsExactly(Agent.SBDR, Agent.ACCOUNT);
    }

    @Test
    void asksForTheBudgetOnceAndThenHandsOver() {
        session.writes("a laptop");
        session.isAnswered(
                answer -> qualified(answer, 80).setActions(List.of("next:confirm_budget")));
        assertThat(session.handoffs()).isEmpty();

        session.writes("yes");
        session.isAnswered(answer -> qualified(answer, 80));
        assertThat(session.handoffs()).containsExactly(Agent.ACCOUNT);
        assertThat(session.turn().getPacket().getReason())
                .isEqualTo("qualified:budget_unconfirmed");
    }

    @Test
    void handsAnUrgentLeadToAPersonWhoIsThere() {
        session.writes("a laptop this week");
        session.isAnswered(answer -> qualified(answer, 80, URGENT));

        assertThat(driver.session("s1").phase()).isEqualTo(Phase.WAITING_FOR_HUMAN);
        assertThat(driver.last(HandoffMade.class).getPacket().getReason()).isEqualTo("urgent");
    }

    @Test
    void handsAnOutstandingLeadToAPerson() {
        session.writes("a laptop");
        Fact much =
                new Fact(
                        Factor.BUDGET_RANGE,
                        new BudgetRange(null, "6000", "USD", false),
                        "6000",
                        "e1",
                        "rule");
        Fact needs =
                new Fact(
                        Factor.TECHNICAL_REQUIREMENTS,
                        new Words(List.of("64 GB", "OLED", "LTE")),
                        "all that",
                        "e1",
                        "rule");
        session.isAnswered(answer -> qualified(answer, 95, much, needs));

        assertThat(driver.last(HandoffMade.class).getPacket().getReason())
                .isEqualTo("complex_high_value");
    }

    @Test
    void handsAnUnqualifiedLeadToCustomerSuccess() {
        session.writes("a laptop");
        session.isAnswered(answer -> answer.setOutcome(Outcome.UNQUALIFIED).setLeadScore(40));

        assertThat(session.handoffs()).containsExactly(Agent.SUCCESS);
        assertThat(session.turn().getOpening()).isTrue();
    }

    @Test
    void handsOverToCustomerSuccessWhenTheOrderIsPaid() {
        session.writes("where is my order");
        session.isAnswered();
        assertThat(session.told(new OrderMoved("o1", "#1001", "fulfilled")).getAccepted()).isTrue();
        assertThat(session.handoffs()).isEmpty();

        session.told(new OrderMoved("o1", "#1001", "paid"));
        assertThat(session.handoffs()).containsExactly(Agent.SUCCESS);
        assertThat(session.turn().getPacket().getReason()).isEqualTo("order_paid");
    }

    @Test
    void answersWhatIsOpenBeforeAPaidOrderMovesTheSession() {
        session.writes("where is my order");
        session.told(new OrderMoved("o1", "#1001", "paid"));
        assertThat(session.handoffs()).isEmpty();

        session.isAnswered();
        assertThat(session.handoffs()).containsExactly(Agent.SUCCESS);
    }

    @Test
    void asksForARatingAndEndsWhenTheCustomerIsSatisfied() {
        session.writes("the setup");
        session.isAnswered(Outcome.SATISFIED);

        long last = driver.last(AgentReplied.class).getSeq();
        assertThat(driver.last(RatingAsked.class).getSeq()).isEqualTo(last + 1);
        assertThat(driver.last(ConversationCompleted.class))
                .returns("satisfied", ConversationCompleted::getReason)
                .returns(last + 2, ConversationCompleted::getSeq);
        assertThat(driver.session("s1").phase()).isEqualTo(Phase.COMPLETE);
    }

    @Test
    void endsAfterAGoodRatingAndCallsAPersonAfterABadOne() {
        session.writes("the setup");
        session.isAnswered();
        session.rates(4);
        assertThat(driver.last(ConversationCompleted.class).getReason()).isEqualTo("satisfied");

        session.writes("the setup again");
        session.isAnswered();
        session.rates(3);
        assertThat(driver.session("s1").phase()).isEqualTo(Phase.WAITING_FOR_HUMAN);
    }

    @Test
    void callsAPersonForADissatisfiedCustomerAndWhenTheAgentEscalates() {
        PlayedSession other = new PlayedSession(driver, "s2");
        session.writes("the setup");
        session.isAnswered(Outcome.DISSATISFIED);
        other.writes("a laptop");
        other.isAnswered(Outcome.ESCALATE);

        assertThat(driver.all(HandoffMade.class))
                .extracting(HandoffMade::getToAgent, made -> made.getPacket().getReason())
                .containsExactly(
                        tuple(Agent.HUMAN, "dissatisfied"), tuple(Agent.HUMAN, "escalated"));
        assertThat(session.replies()).as("the agent's last words").hasSize(1);
    }

    @Test
    void asksSomebodyElseWhenTheAgentSaysWhoseBusinessItIs() {
        String message = session.writes("it does not work");
        session.isAnswered(answer ->
                answer.setOutcome(Outcome.REROUTE).setRerouteTo(Intent.TECHNICAL_SUPPORT));

        assertThat(session.replies()).isEmpty();
        session.isAnswered();
        assertThat(session.replies())
                .singleElement()
                .returns(Agent.SUCCESS, AgentReplied::getAgent)
                .returns(List.of(message), AgentReplied::getAnswers);
    }

    @Test
    void refusesAndCountsAMoveBackToWhomTheSessionJustLeft() {
        session.writes("a laptop");
        session.isAnswered();
        driver.passes(Duration.ofSeconds(1));
        session.writes("where is my order");
        session.isAnswered();
        session.writes("another laptop");
        session.isAnswered();

        assertThat(session.handoffs()).containsExactly(Agent.ACCOUNT);
        assertThat(session.replies().getLast().getAgent()).isEqualTo(Agent.ACCOUNT);
        assertThat(driver.all(HandoffCounted.class).getLast())
                .returns(Agent.SBDR, HandoffCounted::getToAgent)
                .returns(true, HandoffCounted::getRefused);

        session.writes("a laptop");
        assertThat(session.handoffs()).as("three messages later").endsWith(Agent.SBDR);
    }

    private static TurnAnswered.Builder qualified(
            TurnAnswered.Builder answer, int score, Fact... facts) {
        return answer.setOutcome(Outcome.QUALIFIED).setLeadScore(score).setFacts(List.of(facts));
    }
}
