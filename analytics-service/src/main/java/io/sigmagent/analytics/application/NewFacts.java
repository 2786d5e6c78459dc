package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.Milestone;
import io.sigmagent.analytics.domain.RecordedFact;
import java.util.List;

/**
 * What was stored for the first time and is to be counted.
 *
 * @param facts new facts
 * @param milestones milestones that they reach for the first time
 */
public record NewFacts(List<RecordedFact> facts, List<Milestone> milestones) {

    public NewFacts {
        facts = List.copyOf(facts);
        milestones = List.copyOf(milestones);
    }
}
