package io.sigmagent.agent.turn;

/** What the shop knows of the customer's standing. */
public enum Tier {
    PROSPECT,
    QUALIFIED_LEAD,
    EXISTING_CUSTOMER,
    VIP
}
