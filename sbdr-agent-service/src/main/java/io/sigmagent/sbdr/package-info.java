/**
 * The SBDR agent: greets, finds out what the customer needs, shows products, scores the lead. In:
 * agent.sbdr. Out: agent.replies.
 */
@NullMarked
package io.sigmagent.sbdr;

import org.jspecify.annotations.NullMarked;
