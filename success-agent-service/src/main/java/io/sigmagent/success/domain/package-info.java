/** What a short reply means. In: a text. Out: a mood. */
@NullMarked
package io.sigmagent.success.domain;

import org.jspecify.annotations.NullMarked;
