package io.sigmagent.standalone.simulators.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A request that the simulated model got.
 *
 * @param at when
 * @param status what it was answered with; 0 = the connection was closed
 * @param body the request as it came; bears no key
 */
public record Received(Instant at, int status, JsonNode body) {}
