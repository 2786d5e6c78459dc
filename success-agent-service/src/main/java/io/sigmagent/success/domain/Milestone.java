package io.sigmagent.success.domain;

import java.util.Locale;

/** How far a customer has come with a product. */
public enum Milestone {
    /** It is set up. */
    ONBOARDING_COMPLETE,
    /** It does what it was bought for. */
    FIRST_VALUE_ACHIEVED,
    /** They use more of it. */
    FEATURE_ADOPTION;

    /** The name in actions. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
