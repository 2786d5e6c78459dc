package io.sigmagent.agent.model;

/** A language model, asked once at a time; whoever calls waits on the turn's virtual thread. */
@FunctionalInterface
public interface Model {

    /**
     * What the model says.
     *
     * @throws ModelFailure if it says nothing that can be used, or must not be asked
     */
    ModelReply ask(ModelRequest request);
}
