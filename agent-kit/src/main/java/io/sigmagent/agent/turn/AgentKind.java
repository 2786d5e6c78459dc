package io.sigmagent.agent.turn;

/** Who speaks to the customer. */
public enum AgentKind {
    /** Qualifies leads and shows products. */
    SBDR("sbdr_agent"),
    /** Sells to qualified leads and looks after orders. */
    ACCOUNT("account_manager"),
    /** Helps after the purchase. */
    SUCCESS("customer_success"),
    /** A person of the shop. */
    HUMAN("human_agent"),
    /** Queue and system texts. */
    ORCHESTRATOR("orchestrator");

    private final String wireName;

    AgentKind(String wireName) {
        this.wireName = wireName;
    }

    /** Its name to the outside, for instance "sbdr_agent". */
    public String wireName() {
        return wireName;
    }
}
