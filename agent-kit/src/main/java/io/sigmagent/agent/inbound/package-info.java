/**
 * Takes turns from the agent's topic. In: TurnRequested. Out: a call of AnswerTurn on a virtual
 * thread, the acknowledgement.
 */
@NullMarked
package io.sigmagent.agent.inbound;

import org.jspecify.annotations.NullMarked;
