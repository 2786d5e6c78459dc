/** Delivery promises as objects that watch a test run and check it at the end. */
@org.jspecify.annotations.NullMarked
package io.sigmagent.kit.guarantees;
