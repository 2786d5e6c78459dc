/** How a connection to an outside system can stand. */
@NullMarked
package io.sigmagent.integration.domain;

import org.jspecify.annotations.NullMarked;
