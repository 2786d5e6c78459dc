package io.sigmagent.agent.model;

import java.util.List;

/** A line of the talk with a model. */
public sealed interface ChatLine {

    /** How many characters it has. */
    int length();

    /**
     * What the model must keep to.
     *
     * @param text the rules
     */
    record Rules(String text) implements ChatLine {

        @Override
        public int length() {
            return text.length();
        }
    }

    /**
     * What is to be answered.
     *
     * @param text the task and its data
     */
    record Task(String text) implements ChatLine {

        @Override
        public int length() {
            return text.length();
        }
    }

    /**
     * The model's own text.
     *
     * @param text what it said
     */
    record Said(String text) implements ChatLine {

        @Override
        public int length() {
            return text.length();
        }
    }

    /**
     * The model called tools.
     *
     * @param calls at least one
     */
    record Called(List<ToolCall> calls) implements ChatLine {

        public Called {
            calls = List.copyOf(calls);
        }

        @Override
        public int length() {
            return calls.stream().mapToInt(call -> call.arguments().length()).sum();
        }
    }

    /**
     * What came of a call.
     *
     * @param call the call
     * @param text its result
     */
    record Result(ToolCall call, String text) implements ChatLine {

        @Override
        public int length() {
            return text.length();
        }
    }
}
