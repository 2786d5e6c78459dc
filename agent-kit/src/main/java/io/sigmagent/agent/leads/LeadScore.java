package io.sigmagent.agent.leads;

import io.sigmagent.agent.facts.FactExtraction;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Authority;
import io.sigmagent.agent.turn.FactValue.Budget;
import io.sigmagent.agent.turn.FactValue.Timeline;
import io.sigmagent.agent.turn.FactValue.Word;
import io.sigmagent.agent.turn.FactValue.Words;
import io.sigmagent.agent.turn.Factor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How good a lead is: the weighted sum of five factors, each known to a degree from 0 to 1.
 *
 * @param parts one for each scored factor, in the order of their weights
 */
public record LeadScore(List<Part> parts) {

    /** The factors that count, the weightiest first. */
    public static final List<Factor> FACTORS =
            List.of(
                    Factor.BUDGET_RANGE,
                    Factor.USE_CASE,
                    Factor.TIMELINE,
                    Factor.DECISION_AUTHORITY,
                    Factor.TECHNICAL_REQUIREMENTS);

    /**
     * Points of one factor.
     *
     * @param factor what they are for
     * @param points 0 to the factor's weight
     * @param value 0 to 1
     * @param evidence the fact that gives them; null = nothing is known
     */
    public record Part(Factor factor, int points, double value, @Nullable Fact evidence) {}

    public LeadScore {
        parts = List.copyOf(parts);
    }

    /**
     * The score of these facts, the latest of each factor counting; the cheapest price of the
     * category, null = unknown.
     */
    public static LeadScore of(List<Fact> facts, @Nullable Money cheapest) {
        Map<Factor, Fact> latest = new EnumMap<>(Factor.class);
        facts.forEach(fact -> latest.put(fact.factor(), fact));
        return new LeadScore(
                FACTORS.stream().map(factor -> part(factor, latest, cheapest)).toList());
    }

    /** 0 to 100. */
    public int total() {
        return parts.stream().mapToInt(Part::points).sum();
    }

    /** The part of that factor. */
    public Optional<Part> part(Factor factor) {
        return parts.stream().filter(part -> part.factor() == factor).findFirst();
    }

    /** Whether amount and currency of the budget were said. */
    public boolean budgetConfirmed() {
        return part(Factor.BUDGET_RANGE)
                .map(Part::evidence)
                .map(Fact::value)
                .filter(value ->
                        value instanceof Budget budget
                                && !budget.vague()
                                && budget.currency() != null)
                .isPresent();
    }

    private static Part part(Factor factor, Map<Factor, Fact> latest, @Nullable Money cheapest) {
        Fact fact = latest.get(factor);
        Fact evidence =
                fact == null && factor == Factor.USE_CASE ? latest.get(Factor.CATEGORY) : fact;
        double value = evidence == null ? 0 : value(evidence, cheapest);
        return new Part(factor, (int) Math.round(weight(factor) * value), value, evidence);
    }

    private static int weight(Factor factor) {
        return switch (factor) {
            case BUDGET_RANGE -> 30;
            case USE_CASE, TIMELINE -> 20;
            case DECISION_AUTHORITY, TECHNICAL_REQUIREMENTS -> 15;
            case CATEGORY, QUANTITY, UNKNOWN -> 0;
        };
    }

    private static double value(Fact fact, @Nullable Money cheapest) {
        return switch (fact.value()) {
            case Budget budget when budget.vague() -> 0.5;
            case Budget budget -> isBelow(budget, cheapest) ? 0.2 : 1;
            case Timeline(var urgency, _, _) ->
                    switch (urgency) {
                        case IMMEDIATE, WITHIN_WEEK -> 1;
                        case WITHIN_MONTH -> 0.8;
                        case WITHIN_QUARTER -> 0.5;
                        case LATER -> 0.25;
                    };
            case Authority authority ->
                    switch (authority) {
                        case ALONE -> 1;
                        case SHARED -> 0.6;
                        case NEEDS_APPROVAL -> 0.3;
                    };
            case Words(List<String> words) -> words.size() > 1 ? 1 : 0.6;
            case Word word -> isSpecific(fact, word) ? 1 : 0.6;
            default -> 0;
        };
    }

    private static boolean isSpecific(Fact fact, Word word) {
        return fact.factor() == Factor.USE_CASE
                && !fact.finder().equals(FactExtraction.USE_IN_CATEGORY)
                && !word.word().equals("everyday use");
    }

    private static boolean isBelow(Budget budget, @Nullable Money cheapest) {
        return cheapest != null
                && budget.max() != null
                && (budget.currency() == null || budget.currency().equals(cheapest.currency()))
                && budget.max().compareTo(cheapest.amount()) < 0;
    }
}
