package io.sigmagent.integration.shopify.domain;

/**
 * What the store would pay back; nothing is paid.
 *
 * @param order what it is for
 * @param amount in all
 * @param goods for the goods, before tax
 * @param shipping for shipping
 * @param tax tax in it
 * @param greatest the most that can be paid back
 */
public record Refund(
        Order order, Money amount, Money goods, Money shipping, Money tax, Money greatest) {}
