package io.sigmagent.standalone.simulators.openai;

import java.util.List;

/** What a model answers to one request. */
public sealed interface Completion {

    /** A text; JSON where a schema was asked for. */
    record Text(String content) implements Completion {}

    /** Tools to be called, at least one. */
    record Calls(List<Call> calls) implements Completion {

        public Calls {
            calls = List.copyOf(calls);
            if (calls.isEmpty()) {
                throw new IllegalArgumentException("calls: none (expected: at least one)");
            }
        }
    }

    /** The model declines, and says so. */
    record Refusal(String words) implements Completion {}

    /** A text that stops where the tokens ended. */
    record Cut(String content) implements Completion {}

    /**
     * A tool to be called.
     *
     * @param name of the tool
     * @param arguments JSON as a model writes it, so perhaps none
     */
    record Call(String name, String arguments) {}
}
