/** Facts in, figures out: stores what {@code analytics.events} tells and reports on it. */
@NullMarked
package io.sigmagent.analytics;

import org.jspecify.annotations.NullMarked;
