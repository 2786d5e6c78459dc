package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.Place;

/** Which fact was refused, and why. */
public record Refusal(Place place, RefusedFact reason) {}
