package io.sigmagent.agent.model;

/** Where calls of a model are reported. */
@FunctionalInterface
public interface ModelCalls {

    /** Reports a call; never throws and never waits. */
    void report(ModelCall call);
}
