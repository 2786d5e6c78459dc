/** A small world around sessions and pools, in which random things happen, and the laws of it. */
@NullMarked
package io.sigmagent.orchestrator.domain.world;

import org.jspecify.annotations.NullMarked;
