/**
 * Discounts and what may be ordered. In: wishes and writes of a brain. Out: what is granted, and
 * only what may be written.
 */
@NullMarked
package io.sigmagent.agent.offers;

import org.jspecify.annotations.NullMarked;
