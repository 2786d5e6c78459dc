/**
 * How facts and questions come in: the topic {@code analytics.events} and the internal HTTP API.
 */
@NullMarked
package io.sigmagent.analytics.inbound;

import org.jspecify.annotations.NullMarked;
