/**
 * The account manager: looks after orders and qualified leads. In: agent.account. Out:
 * agent.replies.
 */
@NullMarked
package io.sigmagent.account;

import org.jspecify.annotations.NullMarked;
