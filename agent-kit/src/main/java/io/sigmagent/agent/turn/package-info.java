/**
 * A turn and its answer in plain values. In: a turn to answer. Out: what the customer reads and
 * what was learnt.
 */
@NullMarked
package io.sigmagent.agent.turn;

import org.jspecify.annotations.NullMarked;
