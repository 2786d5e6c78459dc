/**
 * What may be asked of a store, how it is asked safely, and what of its answers may be told. In:
 * calls and what the store said. Out: search queries and answers.
 */
@NullMarked
package io.sigmagent.integration.shopify.domain;

import org.jspecify.annotations.NullMarked;
