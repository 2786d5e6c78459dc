package io.sigmagent.orchestrator.domain;

/** What the orchestrator itself says to customers, by language. */
public interface SystemTexts {

    /** Somebody else goes on. */
    String handoff(String language, Owner to);

    /** An agent did not answer in time. */
    String fallback(String language);

    /** No person came; the agents go on. */
    String humanIsLate(String language);

    /** How was it? */
    String ratingRequest(String language);

    /** The conversation is over. */
    String completed(String language);
}
