package io.sigmagent.analytics.application;

import java.util.OptionalDouble;

/**
 * How the shop stands now.
 *
 * @param activeSessions sessions that hold a slot
 * @param satisfaction mean of the ratings; empty = there are none
 */
public record Standing(long activeSessions, OptionalDouble satisfaction) {}
