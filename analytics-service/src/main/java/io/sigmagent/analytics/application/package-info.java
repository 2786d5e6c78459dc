/**
 * What the service does: records facts, reports on a session, reports on the agents, refreshes
 * gauges.
 */
@NullMarked
package io.sigmagent.analytics.application;

import org.jspecify.annotations.NullMarked;
