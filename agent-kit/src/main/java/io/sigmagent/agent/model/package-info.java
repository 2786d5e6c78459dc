/**
 * The brain that asks a language model. In: a turn. Out: an answer in the shop's own terms, or a
 * failure by name; the rule brain answers then.
 */
@NullMarked
package io.sigmagent.agent.model;

import org.jspecify.annotations.NullMarked;
