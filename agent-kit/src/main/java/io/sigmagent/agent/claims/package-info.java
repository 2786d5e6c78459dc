/**
 * Binds what an answer claims to what the tools said. In: a draft and the ledger. Out: the proof,
 * or the claim without one.
 */
@NullMarked
package io.sigmagent.agent.claims;

import org.jspecify.annotations.NullMarked;
