/** How good a lead is, and why. In: facts. Out: a score with its parts. */
@NullMarked
package io.sigmagent.agent.leads;

import org.jspecify.annotations.NullMarked;
