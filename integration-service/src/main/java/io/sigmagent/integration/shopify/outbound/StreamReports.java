package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.application.AnsweredCall;
import io.sigmagent.integration.shopify.application.AnsweredWrite;
import io.sigmagent.integration.shopify.application.CallReports;
import io.sigmagent.integration.shopify.application.WriteReports;
import io.sigmagent.integration.shopify.domain.StoreAnswer.Failed;
import io.sigmagent.integration.shopify.domain.StoreRequest;
import io.sigmagent.integration.shopify.domain.WriteAnswer;
import io.sigmagent.integration.shopify.domain.WriteRequest;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.OutsideCallMeasured;
import io.sigmagent.schemas.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Reports on analytics.events; one that can't be sent is lost, since nobody waits for it. */
final class StreamReports implements CallReports, WriteReports {

    private static final Logger LOG = LoggerFactory.getLogger(StreamReports.class);
    private static final String BINDING = "facts";
    private static final String SYSTEM = "shopify";
    private static final String OK = "ok";

    private final StreamSender sender;

    StreamReports(StreamSender sender) {
        this.sender = sender;
    }

    @Override
    public Mono<Void> report(AnsweredCall answered) {
        StoreRequest request = answered.request();
        String result = answered.answer() instanceof Failed(var reason, _) ? named(reason) : OK;
        return send(
                fact(request.id(), request.sessionId(), answered.answeredAt()),
                measured(request.call().operation(), result, answered.took()));
    }

    /** A refusal of the store is an answer. */
    @Override
    public Mono<Void> report(AnsweredWrite answered) {
        WriteRequest request = answered.request();
        String result =
                answered.answer() instanceof WriteAnswer.Failed(var reason, _) ? named(reason) : OK;
        return send(
                fact(request.id(), request.sessionId(), answered.answeredAt()),
                measured(request.write().operation(), result, answered.took()));
    }

    private Mono<Void> send(FactRecorded.Builder fact, OutsideCallMeasured measured) {
        return sender.send(BINDING, Topics.ANALYTICS_EVENTS, fact.setFact(measured).build())
                .doOnError(e -> LOG.warn("a report is lost: {}", e.getClass().getSimpleName()))
                .onErrorComplete();
    }

    private static FactRecorded.Builder fact(String id, String sessionId, Instant at) {
        return FactRecorded.newBuilder()
                .setEventId(StoreAnswerCodec.derivedId("shopify.call", id))
                .setOccurredAt(at)
                .setSessionId(sessionId);
    }

    private static OutsideCallMeasured measured(String operation, String result, Duration took) {
        return new OutsideCallMeasured(SYSTEM, operation, result, took.toMillis());
    }

    private static String named(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
