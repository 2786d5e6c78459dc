package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.application.AnsweredWrite;
import io.sigmagent.integration.shopify.application.WriteReports;
import io.sigmagent.integration.shopify.domain.WriteAnswer;
import io.sigmagent.integration.shopify.domain.WriteRequest;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.OutsideCallMeasured;
import io.sigmagent.schemas.wire.Topics;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Reports of writes on analytics.events; one that can't be sent is lost. */
final class StreamWriteReports implements WriteReports {

    private static final Logger LOG = LoggerFactory.getLogger(StreamWriteReports.class);

    private final StreamSender sender;

    StreamWriteReports(StreamSender sender) {
        this.sender = sender;
    }

    @Override
    public Mono<Void> report(AnsweredWrite answered) {
        return sender.send("facts", Topics.ANALYTICS_EVENTS, fact(answered))
                .doOnError(e -> LOG.warn("a report is lost: {}", e.getClass().getSimpleName()))
                .onErrorComplete();
    }

    private static FactRecorded fact(AnsweredWrite answered) {
        WriteRequest request = answered.request();
        return FactRecorded.newBuilder()
                .setEventId(StoreAnswerCodec.derivedId("shopify.call", request.id()))
                .setOccurredAt(answered.answeredAt())
                .setSessionId(request.sessionId())
                .setFact(
                        OutsideCallMeasured.newBuilder()
                                .setSystem("shopify")
                                .setOperation(request.write().operation())
                                .setResult(result(answered.answer()))
                                .setTookMillis(answered.took().toMillis())
                                .build())
                .build();
    }

    /** A refusal of the store is an answer. */
    private static String result(WriteAnswer answer) {
        return answer instanceof WriteAnswer.Failed(var reason, _)
                ? reason.name().toLowerCase(Locale.ROOT)
                : "ok";
    }
}
