package io.sigmagent.standalone.simulators.openai;

/** What the simulated model says. */
@FunctionalInterface
public interface Answers {

    /** The answer to a request that was found right. */
    Completion to(ChatRequest request);
}
