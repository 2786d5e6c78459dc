/**
 * Customer success: guides set-up and keeps customers happy. In: agent.success. Out: agent.replies.
 */
@NullMarked
package io.sigmagent.success;

import org.jspecify.annotations.NullMarked;
