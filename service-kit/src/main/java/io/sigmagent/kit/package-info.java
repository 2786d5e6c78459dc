/**
 * What every service needs to be a good citizen: one annotation that a service's main class bears.
 */
@NullMarked
package io.sigmagent.kit;

import org.jspecify.annotations.NullMarked;
