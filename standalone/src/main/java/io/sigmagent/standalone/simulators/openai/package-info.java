/**
 * An OpenAI-compatible server that runs on this machine: {@code POST /v1/chat/completions}.
 *
 * <p>It knows nothing of the rest of the product. Requests are held against the published
 * description of the API ({@code simulators/openai/chat-completions.openapi.json}) and the rules
 * that it does not write down: a wrong key, an unknown model, a tool result without its call, a
 * strict schema with an optional property, a conversation that is too long. What it answers is
 * played from a script or made by rules ({@link
 * io.sigmagent.standalone.simulators.openai.Answers}), in one piece or as a stream.
 *
 * <ul>
 *   <li>{@link io.sigmagent.standalone.simulators.openai.OpenAiSimulator} starts and stops it;
 *   <li>{@link io.sigmagent.standalone.simulators.openai.ScriptedAnswers} plays a script;
 *   <li>{@link io.sigmagent.standalone.simulators.openai.Faults} makes it fail on purpose, also
 *       over HTTP: {@code POST /_simulator/faults {"mode": "rate_limit", "times": 2}}; {@code GET
 *       /_simulator/received} tells what it was asked.
 * </ul>
 */
@NullMarked
package io.sigmagent.standalone.simulators.openai;

import org.jspecify.annotations.NullMarked;
