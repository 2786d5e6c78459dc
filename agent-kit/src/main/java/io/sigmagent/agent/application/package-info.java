/**
 * Answers a turn. In: the turn. Out: a reply that the claim check let pass, and what it rests on.
 */
@NullMarked
package io.sigmagent.agent.application;

import org.jspecify.annotations.NullMarked;
