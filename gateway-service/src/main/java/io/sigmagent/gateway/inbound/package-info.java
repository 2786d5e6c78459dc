/** The doors: REST, chat sockets, the static pages, and what keeps them shut to others. */
@NullMarked
package io.sigmagent.gateway.inbound;

import org.jspecify.annotations.NullMarked;
