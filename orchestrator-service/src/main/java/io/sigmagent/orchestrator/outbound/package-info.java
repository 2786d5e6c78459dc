/** PostgreSQL history, the classifier's model, and the texts of the orchestrator. */
@NullMarked
package io.sigmagent.orchestrator.outbound;

import org.jspecify.annotations.NullMarked;
