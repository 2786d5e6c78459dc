package io.sigmagent.agent.store;

/**
 * What the store would pay back. Nothing is paid: a person of the shop decides.
 *
 * @param orderId a Shopify GID
 * @param amount in all
 * @param goods for the goods, before tax
 * @param shipping for shipping
 * @param tax tax in it
 * @param greatest the most that can be paid back
 */
public record RefundPreview(
        String orderId, Money amount, Money goods, Money shipping, Money tax, Money greatest) {}
