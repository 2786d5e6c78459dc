package io.sigmagent.orchestrator.domain;

import io.sigmagent.orchestrator.domain.SessionEvent.CustomerWrote;
import org.jspecify.annotations.Nullable;

/**
 * Who writes, from where, and whose the session is.
 *
 * @param claimed whether a browser or an API key owns the session
 * @param apiKeyName key that opened it; null = none
 * @param language BCP 47
 * @param metadata what the page told last, a JSON object
 */
public record Contact(
        boolean claimed,
        @Nullable String apiKeyName,
        String channel,
        String language,
        Customer customer,
        String metadata) {

    /** Nobody wrote yet. */
    public static final Contact NOBODY =
            new Contact(false, null, "web", "en", Customer.UNKNOWN, "{}");

    /**
     * The contact after a message; whoever sends the first one with a key owns the session.
     *
     * @param first whether nothing was said before
     */
    Contact introduced(CustomerWrote written, boolean first) {
        boolean opens = first && written.apiKeyName() != null;
        return new Contact(
                claimed || opens,
                opens ? written.apiKeyName() : apiKeyName,
                written.channel(),
                language,
                customer.introduced(written.userName(), written.tier(), written.claimedTier()),
                written.metadata());
    }

    Contact owned() {
        return new Contact(true, apiKeyName, channel, language, customer, metadata);
    }

    Contact known(Customer better) {
        return new Contact(claimed, apiKeyName, channel, language, better, metadata);
    }

    Contact speaking(String tongue) {
        return new Contact(claimed, apiKeyName, channel, tongue, customer, metadata);
    }
}
