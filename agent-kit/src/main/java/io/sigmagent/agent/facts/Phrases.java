package io.sigmagent.agent.facts;

import java.util.List;

/**
 * The shop's own phrases that point to a fact.
 *
 * @param budget for instance "willing to spend"
 * @param urgency for instance "need by"
 * @param authority for instance "I'm authorized"
 */
public record Phrases(List<String> budget, List<String> urgency, List<String> authority) {

    public Phrases {
        budget = List.copyOf(budget);
        urgency = List.copyOf(urgency);
        authority = List.copyOf(authority);
    }

    /** None of its own. */
    public static Phrases none() {
        return new Phrases(List.of(), List.of(), List.of());
    }
}
