package io.sigmagent.agent.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** A method that returns its own object for a chain; the compiler's check knows it by its name. */
@Target(ElementType.METHOD)
@interface CanIgnoreReturnValue {}
