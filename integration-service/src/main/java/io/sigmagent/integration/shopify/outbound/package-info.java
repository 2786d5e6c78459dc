/**
 * The door to Shopify's Admin API, and the way back. In: questions of the application. Out: GraphQL
 * over HTTP, results and reports on Kafka.
 */
@NullMarked
package io.sigmagent.integration.shopify.outbound;

import org.jspecify.annotations.NullMarked;
