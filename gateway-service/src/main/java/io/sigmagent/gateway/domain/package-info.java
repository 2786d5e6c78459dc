/**
 * What the door knows without asking anybody: who may come in, what a message must look like, what
 * became of it, and in which order a chat is told.
 */
@NullMarked
package io.sigmagent.gateway.domain;

import org.jspecify.annotations.NullMarked;
