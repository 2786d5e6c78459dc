/** A small shop for tests, and what is found in it. */
@NullMarked
package io.sigmagent.agent.catalogue;

import org.jspecify.annotations.NullMarked;
