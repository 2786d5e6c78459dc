/** Avro stops here: events to values and values to events. */
@NullMarked
package io.sigmagent.agent.codec;

import org.jspecify.annotations.NullMarked;
