package io.sigmagent.analytics.domain;

import static io.sigmagent.analytics.domain.Samples.fact;
import static io.sigmagent.analytics.domain.Samples.fromCustomer;
import static io.sigmagent.analytics.domain.Samples.inConversation;
import static io.sigmagent.analytics.domain.Samples.qualification;
import static io.sigmagent.analytics.domain.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.analytics.domain.Fact.AuditRecorded;
import io.sigmagent.analytics.domain.Fact.ConversationOpened;
import io.sigmagent.analytics.domain.Fact.HandoffCounted;
import io.sigmagent.analytics.domain.Fact.MessageCounted;
import io.sigmagent.analytics.domain.Fact.QualificationChanged;
import io.sigmagent.analytics.domain.Fact.RatingCounted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionReportTest {

    /** Each sign is worth one power of ten, so that a probability shows which were there. */
    private static final ConversionModel MODEL = new ConversionModel(0, 0, 0, 1, 10, 100, 1000);

    @Test
    void countsMessagesOfBothSidesInTheLatestConversation() {
        var report =
                report(
                        inConversation(1, "a", 0, fromCustomer(1, Agent.SBDR)),
                        inConversation(1, "b", 1, said(2, Agent.SBDR)),
                        inConversation(2, "c", 2, fromCustomer(3, Agent.SBDR)),
                        inConversation(2, "d", 3, said(4, Agent.SBDR)),
                        inConversation(2, "e", 4, fromCustomer(5, Agent.SBDR)));

        assertThat(report.conversationLength()).isEqualTo(3);
    }

    @Test
    void listsWhoSpokeInTheOrderOfTheirFirstWords() {
        var report =
                report(
                        fact("a", 0, fromCustomer(1, Agent.SBDR)),
                        fact("b", 1, said(2, Agent.ORCHESTRATOR)),
                        fact("c", 2, said(3, Agent.ACCOUNT)),
                        fact("d", 3, said(4, Agent.SBDR)),
                        fact("e", 4, said(5, Agent.ACCOUNT)),
                        fact("f", 5, said(6, Agent.HUMAN)));

        assertThat(report.agentsInvolved()).containsExactly(Agent.ACCOUNT, Agent.SBDR, Agent.HUMAN);
    }

    @Test
    void knowsNoQualificationBeforeOneBegan() {
        assertThat(report(fact("a", 0, fromCustomer(1, Agent.SBDR))).qualification())
                .isEqualTo(Qualification.NOT_STARTED);
    }

    @Test
    void takesTheLastQualificationOfTheSession() {
        var report =
                report(
                        fact("a", 0, qualification(Qualification.QUALIFIED, 80)),
                        fact("b", 1, qualification(Qualification.IN_PROGRESS, 60)));

        assertThat(report.qualification()).isEqualTo(Qualification.IN_PROGRESS);
    }

    @Test
    void measuresEngagementByTurnsAnswersAndFeedback() {
        var report =
                report(
                        fact("a", 0, fromCustomer(1, Agent.SBDR)),
                        fact("b", 1, fromCustomer(2, Agent.SBDR)),
                        fact("c", 2, said(3, Agent.SBDR)),
                        fact("d", 332, fromCustomer(4, Agent.SBDR)),
                        fact("e", 340, said(5, Agent.SBDR)),
                        fact("f", 341, said(6, Agent.SBDR)),
                        fact("g", 941, fromCustomer(7, Agent.SBDR)),
                        fact("h", 950, new RatingCounted(Agent.SBDR, 5)));

        // three turns; answers after 330 s and 600 s, median 465 s: 0.25
        // 100 * (25 * .3 + 15 * .25 + 15) / 55
        assertThat(report.engagement().score()).isEqualTo(48);
    }

    @Test
    void takesTheMiddleOneOfThreeAnswerTimes() {
        var signs =
                history(
                                fact("a", 0, said(1, Agent.SBDR)),
                                fact("b", 10, fromCustomer(2, Agent.SBDR)),
                                fact("c", 20, said(3, Agent.SBDR)),
                                fact("d", 920, fromCustomer(4, Agent.SBDR)),
                                fact("e", 930, said(5, Agent.SBDR)),
                                fact("f", 950, fromCustomer(6, Agent.SBDR)))
                        .engagementSigns();

        assertThat(signs.medianAnswerTime())
                .hasValueSatisfying(time -> assertThat(time).hasSeconds(20));
    }

    @Test
    void readsMessagesInTheOrderOfTheSessionWhateverTheClocksSay() {
        var signs =
                history(
                                fact("b", 1, fromCustomer(2, Agent.SBDR)),
                                fact("c", 2, fromCustomer(3, Agent.SBDR)),
                                fact("a", 3, said(1, Agent.SBDR)))
                        .engagementSigns();

        assertThat(signs.customerTurns()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} in conversation {1}: {2}")
    @CsvSource({"feedback, 2, true", "feedback, 1, false", "pricing, 2, false"})
    void takesAWordOfFeedbackInTheLatestConversation(
            String intent, int conversation, boolean expected) {
        var signs =
                history(
                                inConversation(
                                        conversation,
                                        "a",
                                        0,
                                        new MessageCounted(1, true, Agent.SUCCESS, intent, 1)),
                                inConversation(2, "b", 1, said(2, Agent.SUCCESS)),
                                inConversation(
                                        2,
                                        "c",
                                        2,
                                        new MessageCounted(3, false, Agent.SBDR, "feedback", 1)))
                        .engagementSigns();

        assertThat(signs.gaveFeedback()).isEqualTo(expected);
    }

    @Test
    void seesNothingThatSpeaksForAnOrderInAGreeting() {
        assertThat(
                        signs(
                                inConversation(
                                        1, "a", 0, new ConversationOpened("web", "prospect", null)),
                                inConversation(1, "b", 0, fromCustomer(1, Agent.SBDR)),
                                inConversation(
                                        1,
                                        "c",
                                        0,
                                        new HandoffCounted(Agent.SBDR, Agent.SUCCESS, "x")),
                                inConversation(
                                        1,
                                        "d",
                                        0,
                                        new AuditRecorded("a", "take_over", "s", Map.of()))))
                .isEqualTo(new ConversionSigns(0, 0, false, false, false, false));
    }

    @ParameterizedTest(name = "{0} points for the budget: {1}")
    @CsvSource({"30, true", "15, false", "6, false"})
    void takesABudgetAsConfirmedWhenItHasAllPoints(int points, boolean expected) {
        var signs =
                signs(
                        fact(
                                "a",
                                0,
                                new QualificationChanged(
                                        Qualification.IN_PROGRESS,
                                        55,
                                        Map.of("budget_range", points))));

        assertThat(signs.budgetConfirmed()).isEqualTo(expected);
        assertThat(signs.leadScore()).isEqualTo(55);
    }

    @ParameterizedTest(name = "{0}, conversation {1}: {2}")
    @CsvSource({
        "prospect, 1, false",
        "qualified_lead, 1, false",
        "existing_customer, 1, true",
        "vip, 1, true",
        "prospect, 2, true"
    })
    void knowsWhoWasHereBefore(String tier, int conversation, boolean expected) {
        var signs =
                signs(
                        inConversation(
                                conversation, "a", 0, new ConversationOpened("web", tier, null)));

        assertThat(signs.returning()).isEqualTo(expected);
    }

    @Test
    void seesThatTheAccountManagerHadIt() {
        assertThat(
                        signs(fact("a", 0, new HandoffCounted(Agent.SBDR, Agent.ACCOUNT, "x")))
                                .reachedAccountManager())
                .isTrue();
        assertThat(signs(fact("a", 0, said(1, Agent.ACCOUNT))).reachedAccountManager()).isTrue();
    }

    @Test
    void seesThatADiscountWasOffered() {
        assertThat(
                        signs(
                                        fact(
                                                "a",
                                                0,
                                                new AuditRecorded(
                                                        "account_manager",
                                                        "discount_offered",
                                                        "offer-1",
                                                        Map.of())))
                                .discountOffered())
                .isTrue();
    }

    @Test
    void givesTheProbabilityOfItsModel() {
        var report = report(fact("a", 0, new HandoffCounted(Agent.SBDR, Agent.ACCOUNT, "x")));

        assertThat(report.conversionProbability()).isEqualTo(1 / (1 + Math.exp(-100)));
        assertThat(report.sessionId()).isEqualTo("session-1");
    }

    private static SessionReport report(RecordedFact... facts) {
        return SessionReport.of(history(facts), MODEL);
    }

    private static ConversionSigns signs(RecordedFact... facts) {
        return history(facts).conversionSigns(new Engagement(0, Map.of()));
    }

    private static SessionHistory history(RecordedFact... facts) {
        return new SessionHistory("session-1", List.of(facts));
    }
}
