/** Settings that are right, or stop the start with a sentence that says how to mend them. */
@NullMarked
package io.sigmagent.kit.settings;

import org.jspecify.annotations.NullMarked;
