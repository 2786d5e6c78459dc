/**
 * The only door to the outside systems. In: shopify.requests. Out: shopify.results,
 * analytics.events, and the health of each connection.
 */
@NullMarked
package io.sigmagent.integration;

import org.jspecify.annotations.NullMarked;
