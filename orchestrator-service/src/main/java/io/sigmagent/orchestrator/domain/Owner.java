package io.sigmagent.orchestrator.domain;

/** Who has a session. */
public enum Owner {
    /** Qualifies leads and shows products. */
    SBDR,
    /** Sells to qualified leads and looks after orders. */
    ACCOUNT,
    /** Helps after the purchase. */
    SUCCESS,
    /** A person of the shop. */
    HUMAN,
    /** Nobody: the conversation is complete. */
    NOBODY;

    /** Whether it is one of the three agents, which answer in turns. */
    public boolean answersInTurns() {
        return this == SBDR || this == ACCOUNT || this == SUCCESS;
    }
}
