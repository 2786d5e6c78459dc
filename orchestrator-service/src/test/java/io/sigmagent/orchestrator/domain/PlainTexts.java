package io.sigmagent.orchestrator.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Texts that show which was chosen. */
public final class PlainTexts implements SystemTexts {

    @Override
    public String handoff(String language, Owner to) {
        return "handoff to " + to;
    }

    @Override
    public String queued(String language, Owner agent, int position, Duration expectedWait) {
        return "number " + position + " for " + agent + ", " + expectedWait;
    }

    @Override
    public String noHumanYet(String language) {
        return "no human yet";
    }

    @Override
    public String closedNow(String language, Optional<Instant> nextOpening, ZoneId zone) {
        return "closed until " + nextOpening.map(Instant::toString).orElse("further notice");
    }

    @Override
    public String fallback(String language) {
        return "fallback";
    }

    @Override
    public String humanIsLate(String language) {
        return "late";
    }

    @Override
    public String ratingRequest(String language) {
        return "rate";
    }

    @Override
    public String completed(String language) {
        return "completed";
    }
}
