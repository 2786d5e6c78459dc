/**
 * Keeps private data to ourselves. In: a text. Out: the same text with a token in place of each
 * private datum, and back.
 */
@NullMarked
package io.sigmagent.agent.privacy;

import org.jspecify.annotations.NullMarked;
