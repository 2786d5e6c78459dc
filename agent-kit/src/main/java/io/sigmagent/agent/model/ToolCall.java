package io.sigmagent.agent.model;

/**
 * A call that a model wants made.
 *
 * @param id names the call
 * @param tool name of the tool, as the model wrote it
 * @param arguments meant to be a JSON object; the model may get it wrong
 */
public record ToolCall(String id, String tool, String arguments) {}
