package io.sigmagent.gateway.application;

import io.sigmagent.gateway.application.ChatSocket.Reaction;
import io.sigmagent.gateway.domain.ClientFrame.UserMessage;
import io.sigmagent.gateway.domain.CustomerMessage;
import io.sigmagent.gateway.domain.CustomerMessage.Channel;
import io.sigmagent.gateway.domain.CustomerMessage.TierClaim;
import io.sigmagent.gateway.domain.ServerFrame;
import io.sigmagent.gateway.domain.SessionId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Messages of one socket on their way to be stored: one at a time, so that they keep their order.
 */
final class Outgoing {

    private final FollowChat.Tools tools;
    private final SessionId session;
    private final Deque<CustomerMessage> unsent = new ArrayDeque<>();
    private boolean sending;

    Outgoing(FollowChat.Tools tools, SessionId session) {
        this.tools = tools;
        this.session = session;
    }

    Reaction onMessage(UserMessage frame, boolean started) {
        if (!started) {
            return Reaction.say(unavailable(frame.messageId()));
        }
        unsent.addLast(message(frame));
        return Reaction.NONE.then(sendNext());
    }

    Reaction onStored(CustomerMessage message) {
        sending = false;
        return Reaction.say(new ServerFrame.Accepted(message.messageId())).then(sendNext());
    }

    /** Those behind it would meet the same end, each after its own wait. */
    Reaction onNotStored(CustomerMessage message) {
        sending = false;
        List<ServerFrame> answers = new ArrayList<>();
        answers.add(unavailable(message.messageId()));
        unsent.forEach(waiting -> answers.add(unavailable(waiting.messageId())));
        unsent.clear();
        return Reaction.say(answers.toArray(ServerFrame[]::new));
    }

    private Mono<SocketInput> sendNext() {
        if (sending || unsent.isEmpty()) {
            return Mono.empty();
        }
        CustomerMessage message = unsent.removeFirst();
        Mono<Void> storing = tools.inbox().put(message);
        sending = true;
        return storing.<SocketInput>thenReturn(new SocketInput.Stored(message))
                .onErrorReturn(Unavailable.class, new SocketInput.NotStored(message));
    }

    private CustomerMessage message(UserMessage frame) {
        String given = frame.messageId();
        String eventId = given == null ? tools.ids().get() : eventId(given);
        return new CustomerMessage(
                eventId,
                given == null ? eventId : given,
                session,
                frame.text(),
                Channel.WEB,
                null,
                TierClaim.NONE,
                frame.metadata(),
                null,
                tools.clock().instant());
    }

    /** The same message sent again, over any gateway, is the same event. */
    private String eventId(String messageId) {
        byte[] name = ("ws:" + session + ":" + messageId).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private ServerFrame unavailable(@Nullable String messageId) {
        return new ServerFrame.Unavailable((int) tools.retryAfter().toSeconds(), messageId);
    }
}
