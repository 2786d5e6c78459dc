/**
 * Sends what an agent says. In: replies and questions to the store. Out: TurnAnswered,
 * StoreCallRequested, AgentPresent.
 */
@NullMarked
package io.sigmagent.agent.outbound;

import org.jspecify.annotations.NullMarked;
