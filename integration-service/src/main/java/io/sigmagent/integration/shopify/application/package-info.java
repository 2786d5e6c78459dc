/** Answers one call to the store: asks it, settles what may be told, publishes and measures. */
@NullMarked
package io.sigmagent.integration.shopify.application;

import org.jspecify.annotations.NullMarked;
