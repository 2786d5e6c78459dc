package io.sigmagent.agent.model;

/**
 * A tool as it is offered to a model.
 *
 * @param name letters and underscores
 * @param description when to use it
 * @param schema JSON schema of its arguments, strict
 */
public record ToolOffer(String name, String description, String schema) {

    public ToolOffer {
        if (!name.matches("[a-z_]{1,64}")) {
            throw new IllegalArgumentException(
                    "name: " + name + " (expected: small letters and underscores)");
        }
    }
}
