/** What a customer's words say about an order. In: a text. Out: a number, an email, a purpose. */
@NullMarked
package io.sigmagent.account.domain;

import org.jspecify.annotations.NullMarked;
