package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.ChatEvent;
import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.ClientFrame;
import io.sigmagent.gateway.domain.CustomerMessage;
import java.util.List;

/** What happens to a chat socket. */
sealed interface SocketInput {

    /** It is open. */
    record Opened() implements SocketInput {}

    /** The client sent a frame. */
    record Received(ClientFrame frame) implements SocketInput {}

    /** The orchestrator told something about the session. */
    record Heard(ChatEvent event) implements SocketInput {}

    /** A part of the history that was missing is here. */
    record Fetched(List<Numbered> events) implements SocketInput {}

    /** The history does not answer. */
    record FetchFailed() implements SocketInput {}

    /** A message is stored. */
    record Stored(CustomerMessage message) implements SocketInput {}

    /** A message was not stored. */
    record NotStored(CustomerMessage message) implements SocketInput {}

    /** A rating was not stored. */
    record RatingLost() implements SocketInput {}

    /** The claim was made again. */
    record ClaimedAgain() implements SocketInput {}

    /** This gateway is about to leave. */
    record Leaving() implements SocketInput {}

    /** The client went. */
    record Gone() implements SocketInput {}
}
