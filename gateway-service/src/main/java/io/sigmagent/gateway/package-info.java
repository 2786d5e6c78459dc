/**
 * The only door in. In: REST, chat sockets; chat.outbound and agent.capacity. Out: chat.inbound,
 * session.commands, agent.capacity.
 */
@NullMarked
package io.sigmagent.gateway;

import org.jspecify.annotations.NullMarked;
