/** Takes calls to the store from Kafka. In: shopify.requests. Out: calls for the application. */
@NullMarked
package io.sigmagent.integration.shopify.inbound;

import org.jspecify.annotations.NullMarked;
