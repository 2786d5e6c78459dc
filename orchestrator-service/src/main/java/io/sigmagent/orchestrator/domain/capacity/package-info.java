/** Who holds the slots of an agent, and who waits for one: pure functions, as for sessions. */
@NullMarked
package io.sigmagent.orchestrator.domain.capacity;

import org.jspecify.annotations.NullMarked;
