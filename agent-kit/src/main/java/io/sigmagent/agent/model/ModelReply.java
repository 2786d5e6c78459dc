package io.sigmagent.agent.model;

import java.util.List;

/**
 * What a model said.
 *
 * @param text its text; empty where it only calls tools
 * @param calls what it wants called; empty = it answered
 * @param ending why it stopped
 * @param tokensIn tokens of the question, at least 0
 * @param tokensOut tokens of the answer, at least 0
 */
public record ModelReply(
        String text, List<ToolCall> calls, Ending ending, int tokensIn, int tokensOut) {

    /** Why a model stops. */
    public enum Ending {
        /** It was done. */
        DONE,
        /** It came to its limit. */
        CUT_OFF,
        /** Its text was withheld. */
        WITHHELD
    }

    public ModelReply {
        calls = List.copyOf(calls);
        if (tokensIn < 0 || tokensOut < 0) {
            throw new IllegalArgumentException(
                    "tokens: %d, %d (expected: >= 0)".formatted(tokensIn, tokensOut));
        }
    }

    /** A text. */
    public static ModelReply saying(String text) {
        return new ModelReply(text, List.of(), Ending.DONE, 0, 0);
    }

    /** Calls of tools. */
    public static ModelReply calling(ToolCall... calls) {
        return new ModelReply("", List.of(calls), Ending.DONE, 0, 0);
    }
}
