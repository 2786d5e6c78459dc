package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.facts.UseCaseFinder;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Quantity;
import io.sigmagent.agent.turn.FactValue.Word;
import io.sigmagent.agent.turn.FactValue.Words;
import io.sigmagent.agent.turn.Factor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer looks for.
 *
 * @param category for instance "gaming laptops"
 * @param spending what it may cost
 * @param requirements what it must be able to do
 * @param uses what it is for
 */
public record Need(
        String category, Spending spending, List<Requirement> requirements, List<String> uses) {

    public Need {
        requirements = List.copyOf(requirements);
        uses = List.copyOf(uses);
    }

    /**
     * The need that these facts tell, the latest of each factor counting; null = the category is
     * not known.
     */
    public static @Nullable Need of(List<Fact> facts) {
        Map<Factor, Fact> latest = new EnumMap<>(Factor.class);
        facts.forEach(fact -> latest.put(fact.factor(), fact));
        Fact category = latest.get(Factor.CATEGORY);
        if (category == null || !(category.value() instanceof Word word)) {
            return null;
        }
        Fact budget = latest.get(Factor.BUDGET_RANGE);
        return new Need(
                word.word(),
                spending(budget, latest.get(Factor.QUANTITY)),
                requirements(latest.get(Factor.TECHNICAL_REQUIREMENTS)),
                uses(latest.get(Factor.USE_CASE)));
    }

    private static Spending spending(@Nullable Fact budget, @Nullable Fact quantity) {
        if (budget == null) {
            return Spending.open();
        }
        Spending spending = Spending.of(budget);
        return quantity != null
                        && quantity.value() instanceof Quantity(int pieces)
                        && Spending.isTotal(budget)
                ? spending.forOneOf(pieces)
                : spending;
    }

    private static List<Requirement> requirements(@Nullable Fact fact) {
        return fact != null && fact.value() instanceof Words(List<String> words)
                ? words.stream().map(Requirement::of).toList()
                : List.of();
    }

    private static List<String> uses(@Nullable Fact fact) {
        return fact != null && fact.value() instanceof Word(String word)
                ? List.of(word.split(UseCaseFinder.AND))
                : List.of();
    }

    /** The same need with other bounds. */
    public Need spending(Spending other) {
        return new Need(category, other, requirements, uses);
    }

    /** The same need with these requirements only. */
    public Need requiring(List<Requirement> others) {
        return new Need(category, spending, others, uses);
    }
}
