package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.application.AnsweredCall;
import io.sigmagent.integration.shopify.application.StoreAnswers;
import io.sigmagent.schemas.wire.Topics;
import reactor.core.publisher.Mono;

/** Answers on shopify.results. */
final class StreamStoreAnswers implements StoreAnswers {

    private static final String BINDING = "shopifyResults";

    private final StreamSender sender;

    StreamStoreAnswers(StreamSender sender) {
        this.sender = sender;
    }

    @Override
    public Mono<Void> publish(AnsweredCall answered) {
        return sender.send(BINDING, Topics.SHOPIFY_RESULTS, StoreAnswerCodec.toAvro(answered));
    }
}
