/** Offers and wrong tries in PostgreSQL, what was offered on Kafka. */
@NullMarked
package io.sigmagent.account.outbound;

import org.jspecify.annotations.NullMarked;
