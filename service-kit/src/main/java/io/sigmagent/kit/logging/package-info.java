/** Log lines: plain on a terminal, JSON elsewhere, each with its service, session and trace. */
@NullMarked
package io.sigmagent.kit.logging;

import org.jspecify.annotations.NullMarked;
