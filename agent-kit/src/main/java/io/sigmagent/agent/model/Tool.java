package io.sigmagent.agent.model;

import com.fasterxml.jackson.databind.JsonNode;

/** A tool that a model may call. */
@FunctionalInterface
interface Tool {

    /**
     * Its result, for the model.
     *
     * @throws BadCall if it can't be called so
     */
    JsonNode run(Arguments arguments, Desk desk) throws BadCall;
}
