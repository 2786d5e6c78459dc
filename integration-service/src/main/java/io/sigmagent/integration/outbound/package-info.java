/** Connections to systems that this version does not speak to. */
@NullMarked
package io.sigmagent.integration.outbound;

import org.jspecify.annotations.NullMarked;
