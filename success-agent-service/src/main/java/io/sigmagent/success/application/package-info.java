/** Decides what customer success says. In: a turn, the guides. Out: an answer. */
@NullMarked
package io.sigmagent.success.application;

import org.jspecify.annotations.NullMarked;
