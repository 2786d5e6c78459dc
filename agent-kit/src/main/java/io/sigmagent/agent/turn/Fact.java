package io.sigmagent.agent.turn;

/**
 * Something learnt about a lead, with its evidence.
 *
 * @param factor what it is about
 * @param value what was learnt
 * @param quote the customer's own words that say it, a part of the message
 * @param messageId the message in which they stand
 * @param finder rule or model that found it
 */
public record Fact(Factor factor, FactValue value, String quote, String messageId, String finder) {

    public Fact {
        if (quote.isBlank()) {
            throw new IllegalArgumentException("quote: blank (expected: the customer's words)");
        }
    }
}
