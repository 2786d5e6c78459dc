/** Decides what the account manager says. In: a turn, the store. Out: an answer. */
@NullMarked
package io.sigmagent.account.application;

import org.jspecify.annotations.NullMarked;
