package io.sigmagent.orchestrator.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What the orchestrator itself says to customers, by language. */
public interface SystemTexts {

    /** Somebody else goes on. */
    String handoff(String language, Owner to);

    /** An agent is not free yet: the place in its queue, 1 = next, and how long it takes. */
    String queued(String language, Owner agent, int position, Duration expectedWait);

    /** An agent did not answer in time. */
    String fallback(String language);

    /** No person is free yet; we are still looking. */
    String noHumanYet(String language);

    /**
     * Nobody is at work: when people are back by the shop's clock, empty = not known, and how the
     * customer can be reached.
     */
    String closedNow(String language, Optional<Instant> nextOpening, ZoneId zone);

    /** No person came; the agents go on. */
    String humanIsLate(String language);

    /** How was it? */
    String ratingRequest(String language);

    /** The conversation is over. */
    String completed(String language);
}
