/** Finds out how the connections to the outside systems stand. */
@NullMarked
package io.sigmagent.integration.application;

import org.jspecify.annotations.NullMarked;
