package io.sigmagent.integration.shopify.inbound;

import io.sigmagent.integration.shopify.application.AnswerStoreCall;
import io.sigmagent.integration.shopify.application.AnsweredCall;
import io.sigmagent.integration.shopify.domain.StoreAnswer.Failed;
import io.sigmagent.kit.logging.LogContext;
import io.sigmagent.schemas.StoreCallRequested;
import io.sigmagent.schemas.StoreWriteRequested;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes calls to the store. Many are in work at once, whatever their partition, so that a slow one
 * holds nobody; when all places are taken, the reader waits.
 */
final class StoreRequestListener implements Function<Flux<Message<SpecificRecord>>, Mono<Void>> {

    private static final Logger LOG = LoggerFactory.getLogger(StoreRequestListener.class);

    private final AnswerStoreCall answerStoreCall;
    private final WriteRequests writes;
    private final int callsAtOnce;
    private final OffsetLedger ledger = new OffsetLedger();

    StoreRequestListener(AnswerStoreCall answerStoreCall, WriteRequests writes, int callsAtOnce) {
        this.answerStoreCall = answerStoreCall;
        this.writes = writes;
        this.callsAtOnce = callsAtOnce;
    }

    @Override
    public Mono<Void> apply(Flux<Message<SpecificRecord>> requests) {
        return requests.flatMap(this::take, callsAtOnce).then();
    }

    /** Never fails: a failure would end the stream for all. */
    private Mono<Void> take(Message<SpecificRecord> message) {
        MessageHeaders headers = message.getHeaders();
        Integer partition = headers.get(KafkaHeaders.RECEIVED_PARTITION, Integer.class);
        Long offset = headers.get(KafkaHeaders.OFFSET, Long.class);
        Acknowledgment acknowledgment =
                headers.get(KafkaHeaders.ACKNOWLEDGMENT, Acknowledgment.class);
        if (partition == null || offset == null || acknowledgment == null) {
            return answer(message.getPayload());
        }
        ledger.taken(partition, offset, acknowledgment);
        return answer(message.getPayload()).doFinally(_ -> ledger.finished(partition, offset));
    }

    private Mono<Void> answer(SpecificRecord event) {
        if (event instanceof StoreWriteRequested write) {
            return writes.answer(write);
        }
        if (!(event instanceof StoreCallRequested request)) {
            LOG.error("skipped a {} (expected: StoreCallRequested)", event.getSchema().getName());
            return Mono.empty();
        }
        return Mono.fromCallable(() -> StoreRequestCodec.toDomain(request))
                .flatMap(answerStoreCall::handle)
                .doOnSuccess(answered -> log(request, answered))
                .doOnError(failure -> log(request, failure))
                .onErrorComplete()
                .contextCapture()
                .then();
    }

    private static void log(StoreCallRequested request, @Nullable AnsweredCall answered) {
        try (MDC.MDCCloseable _ = LogContext.session(request.getSessionId())) {
            if (answered == null) {
                LOG.info("skipped request {}: its deadline has passed", request.getEventId());
            } else if (answered.answer() instanceof Failed(var reason, var detail)) {
                LOG.warn("request {} failed: {}, {}", request.getEventId(), reason, detail);
            } else {
                LOG.debug("answered request {} in {}", request.getEventId(), answered.took());
            }
        }
    }

    private static void log(StoreCallRequested request, Throwable failure) {
        try (MDC.MDCCloseable _ = LogContext.session(request.getSessionId())) {
            LOG.error("request {} has no answer: {}", request.getEventId(), failure.toString());
        }
    }
}
