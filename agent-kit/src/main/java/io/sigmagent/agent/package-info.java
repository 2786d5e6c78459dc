/**
 * What the three agents share: the turn, the brain's frame, the store over events, the claim check.
 */
@NullMarked
package io.sigmagent.agent;

import org.jspecify.annotations.NullMarked;
