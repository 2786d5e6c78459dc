package io.sigmagent.account.domain;

import java.util.Locale;

/** Why an order is looked up. */
public enum Purpose {
    /** Where it is. */
    STATUS,
    /** It is to be changed or cancelled. */
    CHANGE,
    /** It is to be returned, or paid back. */
    RETURN,
    /** What was paid. */
    BILLING;

    /** The part of a text's key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
