/**
 * Where events enter: the topology that decides, the listener that records history, the internal
 * API.
 */
@NullMarked
package io.sigmagent.orchestrator.inbound;

import org.jspecify.annotations.NullMarked;
