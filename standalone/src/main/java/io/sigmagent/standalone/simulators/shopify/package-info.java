/**
 * A Shopify store that runs on this machine: an HTTP server that executes GraphQL on Shopify's own
 * Admin schema.
 *
 * <p>It knows nothing of the rest of the product, so that it can stand for the real store in every
 * test. What it refuses, charges and forgets is what the real one refuses, charges and forgets: a
 * wrong token, an unknown field, a page without size or above 250, a query above 1000 points, a
 * query that the leaky bucket can't pay. A field for which it has no data is null, or, where the
 * schema forbids null, an error that names the field: it makes nothing up.
 *
 * <ul>
 *   <li>{@link io.sigmagent.standalone.simulators.shopify.ShopifySimulator} starts and stops it;
 *   <li>{@link io.sigmagent.standalone.simulators.shopify.Catalogue} is what it sells: the demo
 *       catalogue {@code simulators/shopify/products.csv}, or any store's product export;
 *   <li>customers and orders are made from that catalogue, the same for the same day and catalogue;
 *   <li>{@link io.sigmagent.standalone.simulators.shopify.Faults} makes it fail on purpose, also
 *       over HTTP: {@code POST /_simulator/faults {"mode": "throttle", "times": 2}}; {@code GET
 *       /_simulator/received} tells what it was asked.
 * </ul>
 */
@NullMarked
package io.sigmagent.standalone.simulators.shopify;

import org.jspecify.annotations.NullMarked;
