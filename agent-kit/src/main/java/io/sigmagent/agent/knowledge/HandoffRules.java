package io.sigmagent.agent.knowledge;

/**
 * When a lead goes on.
 *
 * @param qualifiedAt score from which it goes to the account manager, 0 to 100
 * @param humanAt score from which it goes to a person, 0 to 100
 */
public record HandoffRules(int qualifiedAt, int humanAt) {

    public HandoffRules {
        if (qualifiedAt < 0 || humanAt > 100 || qualifiedAt > humanAt) {
            throw new IllegalArgumentException(
                    "scores: "
                            + qualifiedAt
                            + ", "
                            + humanAt
                            + " (expected: 0 <= first <= second <= 100)");
        }
    }
}
