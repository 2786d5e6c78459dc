package io.sigmagent.orchestrator.domain;

/** Texts that show which was chosen. */
public final class PlainTexts implements SystemTexts {

    @Override
    public String handoff(String language, Owner to) {
        return "handoff to " + to;
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
