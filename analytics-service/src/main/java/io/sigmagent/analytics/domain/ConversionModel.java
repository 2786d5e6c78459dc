package io.sigmagent.analytics.domain;

/**
 * How likely a conversation ends in an order: a logistic function, 1 / (1 + e^-z), where z is the
 * sum of the intercept and each sign times its coefficient.
 *
 * @param intercept z when nothing speaks for an order
 * @param leadScore for each point of the lead score
 * @param engagement for each point of engagement
 * @param budgetConfirmed when the customer named an amount
 * @param returning when the customer was here before
 * @param reachedAccountManager when the account manager had the session
 * @param discountOffered when a discount was offered
 */
public record ConversionModel(
        double intercept,
        double leadScore,
        double engagement,
        double budgetConfirmed,
        double returning,
        double reachedAccountManager,
        double discountOffered) {

    public ConversionModel {
        requireFinite("intercept", intercept);
        requireFinite("lead-score", leadScore);
        requireFinite("engagement", engagement);
        requireFinite("budget-confirmed", budgetConfirmed);
        requireFinite("returning", returning);
        requireFinite("reached-account-manager", reachedAccountManager);
        requireFinite("discount-offered", discountOffered);
    }

    /** The probability, 0 to 1. */
    public double probability(ConversionSigns signs) {
        double z =
                intercept
                        + leadScore * signs.leadScore()
                        + engagement * signs.engagement()
                        + (signs.budgetConfirmed() ? budgetConfirmed : 0)
                        + (signs.returning() ? returning : 0)
                        + (signs.reachedAccountManager() ? reachedAccountManager : 0)
                        + (signs.discountOffered() ? discountOffered : 0);
        return 1 / (1 + Math.exp(-z));
    }

    private static void requireFinite(String key, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(key + ": " + value + " (expected: a number)");
        }
    }
}
