package io.sigmagent.integration.shopify.domain;

/** The store could not be asked, or its answer not be used. Its message bears no personal data. */
public class ShopFailure extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** It does not answer, or its breaker is open. */
        UNAVAILABLE,
        /** It asks us to wait longer than the caller can. */
        THROTTLED,
        /** Its answer can't be used. */
        UNUSABLE,
        /** One query asks for more than it gives at once. */
        TOO_COSTLY,
        /** It refuses: token or scope. */
        REFUSED,
        /** There is none. */
        NOT_CONFIGURED
    }

    private final Reason reason;
    private final boolean passing;

    protected ShopFailure(Reason reason, boolean passing, String detail) {
        super(detail);
        this.reason = reason;
        this.passing = passing;
    }

    /** A failure that another try will meet again. */
    public static ShopFailure lasting(Reason reason, String detail) {
        return new ShopFailure(reason, false, detail);
    }

    /** A failure that may be gone at the next try. */
    public static ShopFailure passing(Reason reason, String detail) {
        return new ShopFailure(reason, true, detail);
    }

    /** Why it failed. */
    public Reason reason() {
        return reason;
    }

    /** Whether another try may succeed. */
    public boolean isPassing() {
        return passing;
    }

    /** What went wrong, for the log. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
