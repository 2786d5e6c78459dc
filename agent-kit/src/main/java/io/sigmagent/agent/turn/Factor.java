package io.sigmagent.agent.turn;

/** What a lead is asked about; CATEGORY and QUANTITY are known or not, never scored. */
public enum Factor {
    BUDGET_RANGE,
    USE_CASE,
    TIMELINE,
    DECISION_AUTHORITY,
    TECHNICAL_REQUIREMENTS,
    CATEGORY,
    QUANTITY,
    UNKNOWN
}
