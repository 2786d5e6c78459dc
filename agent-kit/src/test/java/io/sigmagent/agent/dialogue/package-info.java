/**
 * Talks with a brain as a customer does. In: what the customer says. Out: answers that passed the
 * claim check.
 */
@NullMarked
package io.sigmagent.agent.dialogue;

import org.jspecify.annotations.NullMarked;
