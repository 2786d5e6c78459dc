package io.sigmagent.integration.shopify.inbound;

import io.sigmagent.integration.shopify.application.AnsweredWrite;
import io.sigmagent.integration.shopify.application.WriteOnce;
import io.sigmagent.integration.shopify.domain.WriteAnswer;
import io.sigmagent.kit.logging.LogContext;
import io.sigmagent.schemas.StoreWriteRequested;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import reactor.core.publisher.Mono;

/** Takes wishes to write into the store. */
final class WriteRequests {

    private static final Logger LOG = LoggerFactory.getLogger(WriteRequests.class);

    private final WriteOnce writeOnce;

    WriteRequests(WriteOnce writeOnce) {
        this.writeOnce = writeOnce;
    }

    /** Never fails: a failure would end the stream for all. */
    Mono<Void> answer(StoreWriteRequested request) {
        return Mono.fromCallable(() -> WriteRequestCodec.toDomain(request))
                .flatMap(writeOnce::handle)
                .doOnSuccess(answered -> log(request, answered))
                .doOnError(failure -> log(request, failure))
                .onErrorComplete()
                .contextCapture()
                .then();
    }

    private static void log(StoreWriteRequested request, @Nullable AnsweredWrite answered) {
        try (MDC.MDCCloseable _ = LogContext.session(request.getSessionId())) {
            String id = request.getEventId();
            if (answered == null) {
                LOG.info("skipped write {}: its deadline has passed", id);
                return;
            }
            switch (answered.answer()) {
                case WriteAnswer.Made(var order) ->
                        LOG.info("write {}: draft order {} is there", id, order.id());
                case WriteAnswer.Withdrawn(var draft) ->
                        LOG.info("write {}: draft order {} is gone", id, draft);
                case WriteAnswer.Refused(var fields) ->
                        LOG.warn("write {} refused: {}", id, fields);
                case WriteAnswer.Failed(var reason, var detail) ->
                        LOG.warn("write {} failed: {}, {}", id, reason, detail);
            }
        }
    }

    private static void log(StoreWriteRequested request, Throwable failure) {
        try (MDC.MDCCloseable _ = LogContext.session(request.getSessionId())) {
            LOG.error("write {} has no answer: {}", request.getEventId(), failure.toString());
        }
    }
}
