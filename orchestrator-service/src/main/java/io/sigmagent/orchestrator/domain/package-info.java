/**
 * What a session is and what happens to it next: pure functions from a session and an event to a
 * decision.
 */
@NullMarked
package io.sigmagent.orchestrator.domain;

import org.jspecify.annotations.NullMarked;
