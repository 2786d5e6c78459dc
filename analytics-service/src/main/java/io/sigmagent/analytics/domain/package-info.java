/** What facts mean: reports, scores, and what counts how often. */
@NullMarked
package io.sigmagent.analytics.domain;

import org.jspecify.annotations.NullMarked;
