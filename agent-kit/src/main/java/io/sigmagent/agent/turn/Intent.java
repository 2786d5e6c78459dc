package io.sigmagent.agent.turn;

/** What the customer wants with a message. */
public enum Intent {
    GREETING,
    PRODUCT_INQUIRY,
    PRICING,
    COMPARISON,
    FEATURES,
    SPECIFICATIONS,
    ORDER_STATUS,
    ORDER_CHANGE,
    RETURN_REFUND,
    BILLING_PAYMENT,
    ACCOUNT_MANAGEMENT,
    ONBOARDING,
    PRODUCT_SETUP,
    TECHNICAL_SUPPORT,
    BEST_PRACTICES,
    FEEDBACK,
    COMPLAINT,
    CANCELLATION_RISK,
    HUMAN_REQUEST,
    OTHER
}
