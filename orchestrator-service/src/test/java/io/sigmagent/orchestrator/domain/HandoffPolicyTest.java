package io.sigmagent.orchestrator.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sigmagent.orchestrator.domain.Fact.Value;
import io.sigmagent.orchestrator.domain.HandoffPolicy.Situation;
import io.sigmagent.orchestrator.domain.Lead.Qualification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HandoffPolicyTest {

    private static final HandoffPolicy POLICY =
            new HandoffPolicy(new HandoffLimits(75, 70, 90, 3, new Money("5000", "USD")));

    /**
     * budget: amount, currency and quantity; "vague" or "-" = none. then: owner and reason, or "-".
     */
    @ParameterizedTest(name = "{0} {1} {2}: {3} {4} {5}, {6} {7} -> {8}")
    @CsvSource(
            textBlock =
                    """
                    # owner,  outcome,      score, budget,        requirements, urgency, human, asked, then
                    SBDR,    ESCALATE,     ,   -,              0, -,             no,  no,  HUMAN escalated
                    ACCOUNT, ESCALATE,     ,   -,              0, -,             no,  no,  HUMAN escalated
                    SUCCESS, ESCALATE,     ,   -,              0, -,             no,  no,  HUMAN escalated
                    SUCCESS, DISSATISFIED, ,   -,              0, -,             no,  no,  HUMAN dissatisfied
                    SBDR,    CONTINUE,     90, 5000 USD 1,     3, -,             no,  no,  HUMAN complex_high_value
                    SBDR,    QUALIFIED,    90, 2500 USD 2,     3, -,             no,  no,  HUMAN complex_high_value
                    SBDR,    QUALIFIED,    90, 5000 none 1,    3, -,             no,  no,  HUMAN complex_high_value
                    SBDR,    QUALIFIED,    89, 5000 USD 1,     3, -,             no,  no,  ACCOUNT qualified
                    SBDR,    QUALIFIED,    90, 4999.99 USD 1,  3, -,             no,  no,  ACCOUNT qualified
                    SBDR,    QUALIFIED,    90, 5000 JPY 1,     3, -,             no,  no,  ACCOUNT qualified
                    SBDR,    QUALIFIED,    90, 5000 USD 1,     2, -,             no,  no,  ACCOUNT qualified
                    SBDR,    QUALIFIED,    90, vague,          3, -,             no,  yes, ACCOUNT qualified:budget_unconfirmed
                    SBDR,    QUALIFIED,    75, 900 EUR 1,      0, immediate,     yes, no,  HUMAN urgent
                    SBDR,    QUALIFIED,    75, 900 EUR 1,      0, within_week,   yes, no,  HUMAN urgent
                    SBDR,    QUALIFIED,    75, -,              0, within_week,   no,  no,  ACCOUNT qualified:urgent
                    SBDR,    QUALIFIED,    75, 900 EUR 1,      0, within_month,  yes, no,  ACCOUNT qualified
                    SBDR,    CONTINUE,     74, 900 EUR 1,      0, within_week,   yes, no,  -
                    SBDR,    CONTINUE,     74, 9000 USD 1,     9, immediate,     yes, yes, -
                    SBDR,    CONTINUE,     75, 900 EUR 1,      0, later,         yes, no,  ACCOUNT qualified
                    SBDR,    QUALIFIED,    75, 900 none 1,     0, -,             yes, no,  -
                    SBDR,    QUALIFIED,    75, 900 none 1,     0, -,             yes, yes, ACCOUNT qualified:budget_unconfirmed
                    SBDR,    QUALIFIED,    75, vague,          0, -,             yes, no,  -
                    SBDR,    QUALIFIED,    75, -,              0, -,             yes, yes, ACCOUNT qualified:budget_unconfirmed
                    SBDR,    UNQUALIFIED,  74, 900 EUR 1,      0, -,             yes, no,  SUCCESS unqualified
                    SBDR,    QUALIFIED,    74, 900 EUR 1,      0, -,             yes, yes, SUCCESS unqualified
                    SBDR,    UNQUALIFIED,  75, 900 EUR 1,      0, -,             yes, no,  ACCOUNT qualified
                    SBDR,    QUALIFIED,    ,   900 EUR 1,      0, -,             yes, no,  ACCOUNT qualified
                    SBDR,    UNQUALIFIED,  ,   900 EUR 1,      0, immediate,     yes, no,  SUCCESS unqualified
                    SBDR,    CONTINUE,     ,   900 EUR 1,      0, immediate,     yes, yes, -
                    SBDR,    REROUTE,      99, 9000 USD 1,     3, immediate,     yes, yes, -
                    SBDR,    SATISFIED,    20, -,              0, -,             yes, no,  -
                    ACCOUNT, QUALIFIED,    99, 9000 USD 1,     3, immediate,     yes, yes, -
                    ACCOUNT, UNQUALIFIED,  20, -,              0, -,             yes, no,  -
                    ACCOUNT, SATISFIED,    ,   -,              0, -,             yes, no,  -
                    SUCCESS, CONTINUE,     99, 9000 USD 1,     3, immediate,     yes, yes, -
                    SUCCESS, SATISFIED,    ,   -,              0, -,             yes, no,  NOBODY satisfied
                    HUMAN,   ESCALATE,     99, 9000 USD 1,     3, immediate,     yes, yes, -
                    NOBODY,  QUALIFIED,    99, 9000 USD 1,     3, immediate,     yes, yes, -
                    """)
    void settlesWhoGoesOn(
            Owner owner,
            String outcome,
            @Nullable Integer score,
            String budget,
            int requirements,
            String urgency,
            String human,
            String asked,
            String then) {
        List<Fact> facts = facts(budget, requirements, urgency);
        Lead lead = lead(facts, score, Qualification.IN_PROGRESS);
        Situation now =
                new Situation(
                        owner, outcome(outcome), lead, human.equals("yes"), asked.equals("yes"));

        assertThat(POLICY.after(now).map(move -> move.to() + " " + move.reason()).orElse("-"))
                .isEqualTo(then);
    }

    @Test
    void completesOnlyWhenTheCustomerIsSatisfied() {
        Situation satisfied =
                new Situation(Owner.SUCCESS, new Outcome.Satisfied(), Lead.UNKNOWN, false, false);

        assertThat(POLICY.after(satisfied)).contains(new Move(Owner.NOBODY, "satisfied", true));
        assertThat(POLICY.afterPayment(Owner.ACCOUNT))
                .contains(new Move(Owner.SUCCESS, "order_paid", false));
    }

    @ParameterizedTest
    @EnumSource(value = Owner.class, names = "ACCOUNT", mode = EnumSource.Mode.EXCLUDE)
    void aPaidOrderMovesNobodyElse(Owner owner) {
        assertThat(POLICY.afterPayment(owner)).isEmpty();
    }

    /** What was qualified stays so down to 70, and is told so before the agent says anything. */
    @ParameterizedTest
    @CsvSource({
        "IN_PROGRESS, 74, CONTINUE,    IN_PROGRESS",
        "IN_PROGRESS, 75, CONTINUE,    QUALIFIED",
        "IN_PROGRESS, 75, UNQUALIFIED, QUALIFIED",
        "IN_PROGRESS, 74, QUALIFIED,   UNQUALIFIED",
        "QUALIFIED,   70, CONTINUE,    QUALIFIED",
        "QUALIFIED,   69, CONTINUE,    IN_PROGRESS",
        "QUALIFIED,   69, UNQUALIFIED, UNQUALIFIED",
        "QUALIFIED,     , CONTINUE,    QUALIFIED",
        "QUALIFIED,     , UNQUALIFIED, UNQUALIFIED",
        "UNQUALIFIED, 40, CONTINUE,    UNQUALIFIED",
        "UNQUALIFIED, 75, CONTINUE,    QUALIFIED",
        "NOT_STARTED, 10, CONTINUE,    IN_PROGRESS",
        "NOT_STARTED,   , CONTINUE,    NOT_STARTED",
        "NOT_STARTED,   , QUALIFIED,   QUALIFIED",
        "NOT_STARTED,   , UNQUALIFIED, UNQUALIFIED",
    })
    void letsTheScoreQualify(
            Qualification before, @Nullable Integer score, String outcome, Qualification then) {
        assertThat(POLICY.qualification(outcome(outcome), lead(List.of(), score, before)))
                .isEqualTo(then);
    }

    @Test
    void qualificationBeginsWithAFactOrAQuestion() {
        Lead told = lead(facts("vague", 0, "-"), null, Qualification.NOT_STARTED);
        Lead asked =
                new Lead(
                        List.of(),
                        Map.of(Factor.USE_CASE, 1),
                        Factor.USE_CASE,
                        null,
                        Qualification.NOT_STARTED);

        assertThat(List.of(told, asked))
                .extracting(lead -> POLICY.qualification(new Outcome.Continue(), lead))
                .containsOnly(Qualification.IN_PROGRESS);
    }

    @Test
    void toleratesFactsThatMakeNoSense() {
        List<Fact> odd =
                List.of(
                        fact(Factor.BUDGET_RANGE, new Value.Budget("lots", null, "USD", false)),
                        fact(Factor.TIMELINE, new Value.Word("soon")),
                        fact(Factor.TECHNICAL_REQUIREMENTS, new Value.Count(3)));
        Situation now =
                new Situation(
                        Owner.SBDR,
                        new Outcome.Qualified(),
                        lead(odd, 95, Qualification.IN_PROGRESS),
                        true,
                        true);

        assertThat(POLICY.after(now).map(Move::reason)).contains("qualified:budget_unconfirmed");
    }

    @Test
    void refusesLimitsThatContradictEachOther() {
        Money value = new Money("5000", "USD");
        refuses("lost: 80", () -> new HandoffLimits(75, 80, 90, 3, value));
        refuses("outstanding: 60", () -> new HandoffLimits(75, 70, 60, 3, value));
        refuses("qualified: 101", () -> new HandoffLimits(101, 70, 90, 3, value));
        refuses("complex-requirements: 0", () -> new HandoffLimits(75, 70, 90, 0, value));
        refuses("high-value: 5k", () -> new HandoffLimits(75, 70, 90, 3, new Money("5k", "USD")));
        refuses("currency: $", () -> new HandoffLimits(75, 70, 90, 3, new Money("5", "$")));
    }

    private static void refuses(String message, Supplier<HandoffLimits> making) {
        assertThatIllegalArgumentException()
                .isThrownBy(making::get)
                .withMessageStartingWith("handoffs." + message + " (expected: ");
    }

    private static Outcome outcome(String name) {
        return switch (name) {
            case "CONTINUE" -> new Outcome.Continue();
            case "QUALIFIED" -> new Outcome.Qualified();
            case "UNQUALIFIED" -> new Outcome.Unqualified();
            case "SATISFIED" -> new Outcome.Satisfied();
            case "DISSATISFIED" -> new Outcome.Dissatisfied();
            case "REROUTE" -> new Outcome.Reroute(Intent.ORDER_STATUS);
            case "ESCALATE" -> new Outcome.Escalate();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Lead lead(
            List<Fact> facts, @Nullable Integer score, Qualification qualification) {
        return new Lead(facts, Map.of(), null, score, qualification);
    }

    private static List<Fact> facts(String budget, int requirements, String urgency) {
        List<Fact> facts = new ArrayList<>();
        if (budget.equals("vague")) {
            facts.add(fact(Factor.BUDGET_RANGE, new Value.Budget(null, null, "USD", true)));
        } else if (!budget.equals("-")) {
            List<String> parts = Arrays.asList(budget.split(" "));
            String currency = parts.get(1).equals("none") ? null : parts.get(1);
            Value said = new Value.Budget(null, parts.get(0), currency, false);
            facts.add(fact(Factor.BUDGET_RANGE, said));
            Value pieces = new Value.Count(Integer.parseInt(parts.get(2)));
            facts.add(fact(Factor.QUANTITY, pieces));
        }
        List<String> needs = IntStream.range(0, requirements).mapToObj(i -> "need " + i).toList();
        facts.add(fact(Factor.TECHNICAL_REQUIREMENTS, new Value.Words(needs)));
        if (!urgency.equals("-")) {
            facts.add(fact(Factor.TIMELINE, new Value.When(urgency, null, null)));
        }
        return facts;
    }

    private static Fact fact(Factor factor, Value value) {
        return new Fact(factor, value, "quote", "m1", "rule");
    }
}
