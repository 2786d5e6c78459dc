/**
 * What the orchestrator needs from outside: a classifier of intents and the history of all
 * conversations.
 */
@NullMarked
package io.sigmagent.orchestrator.application;

import org.jspecify.annotations.NullMarked;
