package io.sigmagent.agent.outbound;

import io.sigmagent.agent.application.Replies;
import io.sigmagent.agent.application.Reply;
import io.sigmagent.agent.codec.ReplyCodec;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.schemas.wire.Topics;
import java.util.concurrent.CompletableFuture;

/** Replies on agent.replies. */
final class KafkaReplies implements Replies {

    private final EventPublisher publisher;

    KafkaReplies(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public CompletableFuture<Void> send(Reply reply) {
        return publisher.publish(Topics.AGENT_REPLIES, ReplyCodec.toAvro(reply));
    }
}
