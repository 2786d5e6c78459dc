/** Where facts and figures go: PostgreSQL by R2DBC and the Prometheus page. */
@NullMarked
package io.sigmagent.analytics.outbound;

import org.jspecify.annotations.NullMarked;
