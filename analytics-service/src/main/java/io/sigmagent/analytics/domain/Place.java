package io.sigmagent.analytics.domain;

/** Where in the log a fact stood. */
public record Place(int partition, long offset) {}
