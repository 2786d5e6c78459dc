package io.sigmagent.standalone.simulators.shopify;

import java.time.Instant;

/** A request that the simulated store got; it bears no token and no variables. */
public record Received(
        Instant at, String operation, String version, int status, int requestedCost) {}
