package io.sigmagent.agent.model;

import io.sigmagent.agent.turn.AgentKind;
import java.time.Instant;
import java.util.List;

/**
 * One question to a model.
 *
 * @param agent whose turn it is
 * @param sessionId the session
 * @param lines what was said so far; at least one
 * @param tools what the model may call; empty = it must answer
 * @param deadlineAt an answer after this instant is of no use
 */
public record ModelRequest(
        AgentKind agent,
        String sessionId,
        List<ChatLine> lines,
        List<ToolOffer> tools,
        Instant deadlineAt) {

    public ModelRequest {
        lines = List.copyOf(lines);
        tools = List.copyOf(tools);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines: none (expected: at least one)");
        }
    }

    /** How many characters it has in all. */
    int length() {
        return lines.stream().mapToInt(line -> line.length()).sum()
                + tools.stream().mapToInt(tool -> tool.schema().length()).sum();
    }
}
