package io.sigmagent.orchestrator.domain;

import io.sigmagent.orchestrator.domain.Lead.Qualification;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settles who goes on after an agent's answer: the first rule that speaks decides. Being urgent,
 * complex or valuable moves nobody alone; the lead has to be qualified.
 */
public final class HandoffPolicy {

    private final HandoffLimits limits;
    private final List<Function<Situation, Optional<Move>>> rules;

    /**
     * Where a session stands when an agent has answered.
     *
     * @param owner who has the session
     * @param outcome what the agent concludes
     * @param lead with the answer's facts and score, and with the qualification from before it
     * @param humanThere whether a person is at work and reachable
     * @param budgetAsked whether an earlier answer asked the customer to confirm the budget
     */
    public record Situation(
            Owner owner, Outcome outcome, Lead lead, boolean humanThere, boolean budgetAsked) {}

    public HandoffPolicy(HandoffLimits limits) {
        this.limits = limits;
        this.rules =
                List.of(
                        HandoffPolicy::escalated,
                        HandoffPolicy::dissatisfied,
                        this::outstanding,
                        this::urgent,
                        this::qualified,
                        this::qualifiedWithoutBudget,
                        this::unqualified,
                        HandoffPolicy::satisfied);
    }

    /** Who goes on after an answer; empty = its agent. */
    public Optional<Move> after(Situation situation) {
        if (!situation.owner().answersInTurns()) {
            return Optional.empty();
        }
        return rules.stream().flatMap(rule -> rule.apply(situation).stream()).findFirst();
    }

    /** Who goes on when an order that came out of the conversation is paid; empty = as before. */
    public Optional<Move> afterPayment(Owner owner) {
        return when(owner == Owner.ACCOUNT, Move.to(Owner.SUCCESS, "order_paid"));
    }

    /**
     * How far qualification has come with an answer: the score decides, the agent's conclusion only
     * where there is no score.
     *
     * @param lead with the answer's facts and score, and with the qualification from before it
     */
    public Qualification qualification(Outcome outcome, Lead lead) {
        if (isQualified(outcome, lead)) {
            return Qualification.QUALIFIED;
        }
        if (isConcluded(outcome)) {
            return Qualification.UNQUALIFIED;
        }
        boolean began = lead.score() != null || !lead.facts().isEmpty() || !lead.asked().isEmpty();
        return switch (lead.qualification()) {
            case QUALIFIED -> Qualification.IN_PROGRESS;
            case NOT_STARTED -> began ? Qualification.IN_PROGRESS : Qualification.NOT_STARTED;
            case IN_PROGRESS, UNQUALIFIED -> lead.qualification();
        };
    }

    private static Optional<Move> escalated(Situation now) {
        return when(now.outcome() instanceof Outcome.Escalate, Move.to(Owner.HUMAN, "escalated"));
    }

    private static Optional<Move> dissatisfied(Situation now) {
        return when(
                now.outcome() instanceof Outcome.Dissatisfied,
                Move.to(Owner.HUMAN, "dissatisfied"));
    }

    private Optional<Move> outstanding(Situation now) {
        Integer score = now.lead().score();
        return when(
                qualifies(now)
                        && score != null
                        && score >= limits.outstanding()
                        && new Purchase(now.lead()).isComplex(limits)
                        && new Purchase(now.lead()).isOfHighValue(limits),
                Move.to(Owner.HUMAN, "complex_high_value"));
    }

    private Optional<Move> urgent(Situation now) {
        return when(
                qualifies(now) && new Purchase(now.lead()).isUrgent(),
                now.humanThere()
                        ? Move.to(Owner.HUMAN, "urgent")
                        : Move.to(Owner.ACCOUNT, "qualified:urgent"));
    }

    private Optional<Move> qualified(Situation now) {
        return when(
                qualifies(now) && new Purchase(now.lead()).hasConfirmedBudget(),
                Move.to(Owner.ACCOUNT, "qualified"));
    }

    /** Not at once: the agent asks the customer first, and only once. */
    private Optional<Move> qualifiedWithoutBudget(Situation now) {
        return when(
                qualifies(now) && now.budgetAsked(),
                Move.to(Owner.ACCOUNT, "qualified:budget_unconfirmed"));
    }

    private Optional<Move> unqualified(Situation now) {
        return when(
                now.owner() == Owner.SBDR
                        && isConcluded(now.outcome())
                        && !isQualified(now.outcome(), now.lead()),
                Move.to(Owner.SUCCESS, "unqualified"));
    }

    private static Optional<Move> satisfied(Situation now) {
        return when(
                now.owner() == Owner.SUCCESS && now.outcome() instanceof Outcome.Satisfied,
                Move.completes("satisfied"));
    }

    private boolean qualifies(Situation now) {
        return now.owner() == Owner.SBDR
                && !(now.outcome() instanceof Outcome.Reroute)
                && isQualified(now.outcome(), now.lead());
    }

    private boolean isQualified(Outcome outcome, Lead lead) {
        Integer score = lead.score();
        boolean before = lead.qualification() == Qualification.QUALIFIED;
        if (score == null) {
            return outcome instanceof Outcome.Qualified
                    || (before && !(outcome instanceof Outcome.Unqualified));
        }
        return score >= (before ? limits.lost() : limits.qualified());
    }

    private static boolean isConcluded(Outcome outcome) {
        return outcome instanceof Outcome.Qualified || outcome instanceof Outcome.Unqualified;
    }

    private static Optional<Move> when(boolean right, Move move) {
        return right ? Optional.of(move) : Optional.empty();
    }
}
