/** A chat with the running system from a terminal. In: lines typed. Out: frames, as text. */
@NullMarked
package io.sigmagent.standalone.terminal;

import org.jspecify.annotations.NullMarked;
