package io.sigmagent.integration.shopify.outbound;

/**
 * What a query cost and what is left, in points.
 *
 * @param requested charged before the query ran
 */
record Cost(double requested, double available, double maximum, double restoreRate) {}
