/**
 * What callers want: a message accepted, a session claimed, a chat followed, an answer found, the
 * health told. In: REST and sockets. Out: chat.inbound, session.commands. Read: chat.outbound.
 */
@NullMarked
package io.sigmagent.gateway.application;

import org.jspecify.annotations.NullMarked;
