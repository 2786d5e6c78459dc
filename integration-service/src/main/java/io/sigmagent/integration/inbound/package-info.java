/** Tells other services how the outside connections stand. In: HTTP. Out: JSON. */
@NullMarked
package io.sigmagent.integration.inbound;

import org.jspecify.annotations.NullMarked;
