/** The whole agent on a real Kafka. In: events. Out: events. */
@NullMarked
package io.sigmagent.agent.frame;

import org.jspecify.annotations.NullMarked;
