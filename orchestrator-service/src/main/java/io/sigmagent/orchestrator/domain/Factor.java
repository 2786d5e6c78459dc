package io.sigmagent.orchestrator.domain;

/** What a lead is asked about. */
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
