package io.sigmagent.analytics.domain;

import java.util.List;

/** Who speaks to the customer, under the names that the outside knows. */
public enum Agent {
    /** Qualifies leads. */
    SBDR("sbdr_agent"),
    /** Sells and looks after orders. */
    ACCOUNT("account_manager"),
    /** Keeps customers happy. */
    SUCCESS("customer_success"),
    /** A person of the shop. */
    HUMAN("human_agent"),
    /** Queue and system texts. */
    ORCHESTRATOR("orchestrator");

    private static final List<Agent> AUTOMATED = List.of(SBDR, ACCOUNT, SUCCESS);

    private final String wireName;

    Agent(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON, in the database and in labels. */
    public String wireName() {
        return wireName;
    }

    /** The agents that are software. */
    public static List<Agent> automated() {
        return AUTOMATED;
    }

    /**
     * The agent of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Agent named(String wireName) {
        for (Agent agent : values()) {
            if (agent.wireName.equals(wireName)) {
                return agent;
            }
        }
        throw new IllegalArgumentException(
                "agent: " + wireName + " (expected: a wire name, for instance sbdr_agent)");
    }
}
