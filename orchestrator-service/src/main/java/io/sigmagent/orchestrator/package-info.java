/**
 * Decides which agent answers next. In: chat.inbound, session.commands, agent.replies. Out:
 * agent.*, chat.outbound, agent.handoffs, analytics.events.
 */
@NullMarked
package io.sigmagent.orchestrator;

import org.jspecify.annotations.NullMarked;
