package io.sigmagent.orchestrator.domain;

/**
 * An amount of money.
 *
 * @param amount decimal number as the store writes it
 * @param currency ISO 4217 code
 */
public record Money(String amount, String currency) {}
