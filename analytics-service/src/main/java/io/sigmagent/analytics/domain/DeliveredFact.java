package io.sigmagent.analytics.domain;

/** A fact as the log delivered it, for the first time or again. */
public record DeliveredFact(Place place, RecordedFact recorded) {}
