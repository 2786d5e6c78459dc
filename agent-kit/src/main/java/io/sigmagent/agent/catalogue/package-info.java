/**
 * Finds what fits in any shop's catalogue. In: a need. Out: offers with true prices, or why there
 * are none.
 */
@NullMarked
package io.sigmagent.agent.catalogue;

import org.jspecify.annotations.NullMarked;
