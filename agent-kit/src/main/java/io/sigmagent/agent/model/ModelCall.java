package io.sigmagent.agent.model;

import io.sigmagent.agent.turn.AgentKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * A call of a model, as it is reported.
 *
 * @param id names the call
 * @param agent whose turn it was
 * @param sessionId the session
 * @param model name of the model
 * @param tokensIn tokens sent
 * @param tokensOut tokens received
 * @param cost in the currency of the budget
 * @param result ok, or the failure's name
 * @param took from the question to its end
 * @param at when it ended
 */
public record ModelCall(
        String id,
        AgentKind agent,
        String sessionId,
        String model,
        int tokensIn,
        int tokensOut,
        BigDecimal cost,
        String result,
        Duration took,
        Instant at) {}
