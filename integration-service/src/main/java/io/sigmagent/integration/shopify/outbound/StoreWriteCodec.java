package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.application.AnsweredWrite;
import io.sigmagent.integration.shopify.domain.DraftOrder;
import io.sigmagent.integration.shopify.domain.Money;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import io.sigmagent.integration.shopify.domain.WriteAnswer;
import io.sigmagent.integration.shopify.domain.WriteRequest;
import io.sigmagent.schemas.DraftOrderMade;
import io.sigmagent.schemas.DraftOrderWithdrawn;
import io.sigmagent.schemas.StoreCallFailed;
import io.sigmagent.schemas.StoreWriteAnswered;
import io.sigmagent.schemas.StoreWriteBegun;
import io.sigmagent.schemas.StoreWriteRefused;
import java.math.BigDecimal;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** Avro begins here: tries to write, and what came of them. */
final class StoreWriteCodec {

    private StoreWriteCodec() {}

    static StoreWriteBegun begun(WriteRequest request, String attemptId, Instant at) {
        return StoreWriteBegun.newBuilder()
                .setEventId(attemptId)
                .setOccurredAt(at)
                .setSessionId(request.sessionId())
                .setWriteKey(request.key().text())
                .build();
    }

    static StoreWriteAnswered toAvro(AnsweredWrite answered) {
        WriteRequest request = answered.request();
        return StoreWriteAnswered.newBuilder()
                .setEventId(
                        StoreAnswerCodec.derivedId(
                                "shopify.write", request.id() + answered.answeredAt()))
                .setOccurredAt(answered.answeredAt())
                .setSessionId(request.sessionId())
                .setRequestId(request.id())
                .setWriteKey(request.key().text())
                .setTookMillis(answered.took().toMillis())
                .setResult(result(answered.answer()))
                .build();
    }

    /** What the log says. */
    static WriteAnswer toDomain(StoreWriteAnswered event) {
        Object result = event.getResult();
        return switch (result) {
            case DraftOrderMade made ->
                    new WriteAnswer.Made(
                            new DraftOrder(
                                    made.getId(),
                                    made.getName(),
                                    made.getCheckoutUrl(),
                                    new Money(
                                            new BigDecimal(made.getTotal().getAmount()),
                                            made.getTotal().getCurrency())));
            case DraftOrderWithdrawn gone -> new WriteAnswer.Withdrawn(gone.getDraftOrderId());
            case StoreWriteRefused refused -> new WriteAnswer.Refused(refused.getFields());
            case StoreCallFailed failed -> new WriteAnswer.Failed(reason(failed), "as logged");
            default -> new WriteAnswer.Failed(Reason.UNUSABLE, "as logged");
        };
    }

    private static SpecificRecord result(WriteAnswer answer) {
        return switch (answer) {
            case WriteAnswer.Made(var order) ->
                    DraftOrderMade.newBuilder()
                            .setId(order.id())
                            .setName(order.name())
                            .setCheckoutUrl(order.checkoutUrl())
                            .setTotal(StoreAnswerCodec.money(order.total()))
                            .build();
            case WriteAnswer.Withdrawn(var id) -> new DraftOrderWithdrawn(id);
            case WriteAnswer.Refused(var fields) -> new StoreWriteRefused(fields);
            case WriteAnswer.Failed(var reason, var detail) ->
                    new StoreCallFailed(StoreAnswerCodec.reason(reason), detail);
        };
    }

    /** What we don't know leaves the doubt. */
    private static Reason reason(StoreCallFailed failed) {
        return switch (failed.getReason()) {
            case UNAVAILABLE -> Reason.UNAVAILABLE;
            case THROTTLED -> Reason.THROTTLED;
            case REFUSED -> Reason.REFUSED;
            case NOT_CONFIGURED -> Reason.NOT_CONFIGURED;
            case UNUSABLE, UNKNOWN -> Reason.UNUSABLE;
        };
    }
}
