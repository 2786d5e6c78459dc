package io.sigmagent.orchestrator.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the next owner gets, so that nothing is asked twice.
 *
 * @param reason the rule's name
 * @param summary what happened so far
 * @param promised what was promised to the customer
 * @param openQuestion the question that waits for an answer; null = none
 */
public record Packet(
        String reason,
        String summary,
        List<Fact> facts,
        List<String> promised,
        String language,
        @Nullable String openQuestion) {

    public Packet {
        facts = List.copyOf(facts);
        promised = List.copyOf(promised);
    }
}
