package io.sigmagent.orchestrator.domain;

import java.time.Instant;

/**
 * A result that an answer rested on.
 *
 * @param tool that gave it
 * @param subject what it is about, an id
 * @param asOf when it was true
 * @param cached whether it came from a cache
 */
public record LedgerLine(
        String tool, String subject, String kind, String value, Instant asOf, boolean cached) {}
