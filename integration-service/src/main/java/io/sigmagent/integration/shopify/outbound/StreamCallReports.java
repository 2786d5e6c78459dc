package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.application.AnsweredCall;
import io.sigmagent.integration.shopify.application.CallReports;
import io.sigmagent.integration.shopify.domain.StoreAnswer.Failed;
import io.sigmagent.integration.shopify.domain.StoreRequest;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.OutsideCallMeasured;
import io.sigmagent.schemas.wire.Topics;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Reports on analytics.events; one that can't be sent is lost, since nobody waits for it. */
final class StreamCallReports implements CallReports {

    private static final Logger LOG = LoggerFactory.getLogger(StreamCallReports.class);
    private static final String BINDING = "facts";
    private static final String SYSTEM = "shopify";

    private final StreamSender sender;

    StreamCallReports(StreamSender sender) {
        this.sender = sender;
    }

    @Override
    public Mono<Void> report(AnsweredCall answered) {
        return sender.send(BINDING, Topics.ANALYTICS_EVENTS, fact(answered))
                .doOnError(e -> LOG.warn("a report is lost: {}", e.getClass().getSimpleName()))
                .onErrorComplete();
    }

    private static FactRecorded fact(AnsweredCall answered) {
        StoreRequest request = answered.request();
        return FactRecorded.newBuilder()
                .setEventId(StoreAnswerCodec.derivedId("shopify.call", request.id()))
                .setOccurredAt(answered.answeredAt())
                .setSessionId(request.sessionId())
                .setFact(
                        OutsideCallMeasured.newBuilder()
                                .setSystem(SYSTEM)
                                .setOperation(request.call().operation())
                                .setResult(result(answered))
                                .setTookMillis(answered.took().toMillis())
                                .build())
                .build();
    }

    private static String result(AnsweredCall answered) {
        return answered.answer() instanceof Failed(var reason, _)
                ? reason.name().toLowerCase(Locale.ROOT)
                : "ok";
    }
}
