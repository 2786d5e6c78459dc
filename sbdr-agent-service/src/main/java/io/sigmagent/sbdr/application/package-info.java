/**
 * Qualifies leads and finds products for a need. In: a turn. Out: an answer and what was learnt.
 */
@NullMarked
package io.sigmagent.sbdr.application;

import org.jspecify.annotations.NullMarked;
