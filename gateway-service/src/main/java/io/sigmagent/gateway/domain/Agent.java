package io.sigmagent.gateway.domain;

import java.util.Locale;

/** Who speaks to the customer. */
public enum Agent {
    SBDR_AGENT,
    ACCOUNT_MANAGER,
    CUSTOMER_SUCCESS,
    /** A person of the shop. */
    HUMAN_AGENT,
    /** The system itself. */
    ORCHESTRATOR;

    /** The name that callers know. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
