/** Shopify: the wiring of its four stages. In: shopify.requests. Out: shopify.results. */
@NullMarked
package io.sigmagent.integration.shopify;

import org.jspecify.annotations.NullMarked;
