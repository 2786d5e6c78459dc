/** Stories over HTTP, sockets, Kafka and Redis; the orchestrator is played. */
@NullMarked
package io.sigmagent.gateway.story;

import org.jspecify.annotations.NullMarked;
