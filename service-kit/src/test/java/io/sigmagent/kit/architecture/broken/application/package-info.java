/** Breaks the rules on purpose. */
@org.jspecify.annotations.NullMarked
package io.sigmagent.kit.architecture.broken.application;
