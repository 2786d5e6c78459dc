package io.sigmagent.analytics.domain;

/**
 * What speaks for an order.
 *
 * @param leadScore 0 to 100
 * @param engagement 0 to 100
 */
public record ConversionSigns(
        int leadScore,
        int engagement,
        boolean budgetConfirmed,
        boolean returning,
        boolean reachedAccountManager,
        boolean discountOffered) {}
