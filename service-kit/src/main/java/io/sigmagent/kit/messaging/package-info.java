/**
 * Events on Kafka: written with acks=all, read committed, and set aside with a reason when they
 * can't be processed.
 */
@NullMarked
package io.sigmagent.kit.messaging;

import org.jspecify.annotations.NullMarked;
