/**
 * The whole product in one JVM: embedded servers, the simulated outside world, and all services.
 */
@NullMarked
package io.sigmagent.standalone;

import org.jspecify.annotations.NullMarked;
