package io.sigmagent.agent.turn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the former owner of a session passed on.
 *
 * @param reason why the owner changed: a rule's name, for instance "intent:order_status"
 * @param summary what happened so far, in a sentence or two
 * @param facts all facts with their evidence
 * @param promised what was promised to the customer and by whom
 * @param language BCP 47 language of the session
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
