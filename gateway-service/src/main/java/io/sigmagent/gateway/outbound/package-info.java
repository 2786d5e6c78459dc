/**
 * Kafka, both ways, Redis, and the other services over HTTP. Writes chat.inbound, session.commands
 * and agent.capacity; reads chat.outbound and agent.capacity, every gateway for itself.
 */
@NullMarked
package io.sigmagent.gateway.outbound;

import org.jspecify.annotations.NullMarked;
