package io.sigmagent.orchestrator.domain;

import java.util.Locale;
import java.util.Optional;

/** What a customer wants with a message, and whose business that is. */
public enum Intent {
    GREETING(Owner.SBDR),
    PRODUCT_INQUIRY(Owner.SBDR),
    PRICING(Owner.SBDR),
    COMPARISON(Owner.SBDR),
    FEATURES(Owner.SBDR),
    SPECIFICATIONS(Owner.SBDR),
    ORDER_STATUS(Owner.ACCOUNT),
    ORDER_CHANGE(Owner.ACCOUNT),
    RETURN_REFUND(Owner.ACCOUNT),
    BILLING_PAYMENT(Owner.ACCOUNT),
    ACCOUNT_MANAGEMENT(Owner.ACCOUNT),
    ONBOARDING(Owner.SUCCESS),
    PRODUCT_SETUP(Owner.SUCCESS),
    TECHNICAL_SUPPORT(Owner.SUCCESS),
    BEST_PRACTICES(Owner.SUCCESS),
    FEEDBACK(Owner.SUCCESS),
    COMPLAINT(Owner.SUCCESS),
    CANCELLATION_RISK(Owner.SUCCESS),
    HUMAN_REQUEST(Owner.HUMAN),
    /** Nothing that we know: stays where it is. */
    OTHER(Owner.NOBODY);

    private final Owner family;

    Intent(Owner family) {
        this.family = family;
    }

    /** The name that it has outside. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose business it is; empty for {@link #OTHER}. */
    public Optional<Owner> family() {
        return this == OTHER ? Optional.empty() : Optional.of(family);
    }
}
