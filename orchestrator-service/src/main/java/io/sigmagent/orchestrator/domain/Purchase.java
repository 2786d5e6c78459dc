package io.sigmagent.orchestrator.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a lead's facts say of the purchase that the customer has in mind. */
record Purchase(Lead lead) {

    private static final Set<String> WITHIN_A_WEEK = Set.of("immediate", "within_week");
    private static final String DECIMAL = "\\d{1,15}(\\.\\d{1,6})?";

    boolean isUrgent() {
        return fact(Factor.TIMELINE, Fact.Value.When.class)
                .anyMatch(when -> WITHIN_A_WEEK.contains(when.urgency()));
    }

    boolean isComplex(HandoffLimits limits) {
        return fact(Factor.TECHNICAL_REQUIREMENTS, Fact.Value.Words.class)
                .anyMatch(needs -> needs.words().size() >= limits.complexRequirements());
    }

    /** Whether the customer said amount and currency. */
    boolean hasConfirmedBudget() {
        return budget().anyMatch(budget -> budget.currency() != null && amount(budget).isPresent());
    }

    /** Budget times quantity; a budget in another currency than the shop's can't be compared. */
    boolean isOfHighValue(HandoffLimits limits) {
        BigDecimal pieces =
                fact(Factor.QUANTITY, Fact.Value.Count.class)
                        .findFirst()
                        .map(count -> BigDecimal.valueOf(count.pieces()))
                        .orElse(BigDecimal.ONE);
        return budget().anyMatch(budget ->
                amount(budget)
                        .map(pieces::multiply)
                        .filter(value -> isHigh(value, budget, limits))
                        .isPresent());
    }

    private static boolean isHigh(
            BigDecimal value, Fact.Value.Budget budget, HandoffLimits limits) {
        String currency = budget.currency();
        return limits.highValue(value, currency == null ? limits.highValue().currency() : currency);
    }

    private Stream<Fact.Value.Budget> budget() {
        return fact(Factor.BUDGET_RANGE, Fact.Value.Budget.class);
    }

    private static Optional<BigDecimal> amount(Fact.Value.Budget budget) {
        return budget.vague()
                ? Optional.empty()
                : Stream.of(Optional.ofNullable(budget.max()), Optional.ofNullable(budget.min()))
                        .flatMap(Optional::stream)
                        .filter(bound -> bound.matches(DECIMAL))
                        .map(BigDecimal::new)
                        .findFirst();
    }

    private <T extends Fact.Value> Stream<T> fact(Factor factor, Class<T> kind) {
        return lead.facts().stream()
                .filter(fact -> fact.factor() == factor)
                .map(Fact::value)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
