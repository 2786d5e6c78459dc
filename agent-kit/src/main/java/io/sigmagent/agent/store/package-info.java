/**
 * What the shop's store can tell an agent. In: questions of a brain. Out: products, orders,
 * customers.
 */
@NullMarked
package io.sigmagent.agent.store;

import org.jspecify.annotations.NullMarked;
