package io.sigmagent.orchestrator.domain.capacity;

/** One event of a random history, some time after the one before. */
record PoolStep(int pauseMillis, PoolEvent event) {}
