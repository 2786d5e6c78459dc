package io.sigmagent.integration.shopify.inbound;

import io.sigmagent.integration.shopify.domain.Email;
import io.sigmagent.integration.shopify.domain.OrderOwner;
import io.sigmagent.integration.shopify.domain.OrderPieces;
import io.sigmagent.integration.shopify.domain.OrderQuestion;
import io.sigmagent.integration.shopify.domain.StoreRequest;
import io.sigmagent.schemas.OrderHistory;
import io.sigmagent.schemas.OrderInspection;
import io.sigmagent.schemas.OrderLinePieces;
import io.sigmagent.schemas.OrderQuestionAsked;
import io.sigmagent.schemas.RefundPreview;
import java.util.List;

/** Avro stops here: a question about orders as a call. */
final class OrderQuestionCodec {

    private static final String ORDER = "gid://shopify/Order/";
    private static final String CUSTOMER = "gid://shopify/Customer/";

    private OrderQuestionCodec() {}

    /**
     * Reads a question.
     *
     * @throws IllegalArgumentException if what is asked makes no sense; says what was expected
     */
    static StoreRequest toDomain(OrderQuestionAsked event) {
        return new StoreRequest(
                event.getEventId(),
                event.getSessionId(),
                event.getDeadlineAt(),
                question(event.getQuestion()));
    }

    /** An email that can't be one owns nothing. */
    static OrderOwner owner(io.sigmagent.schemas.OrderOwner owner) {
        String email = owner.getEmail();
        return new OrderOwner(
                owner.getCustomerId(),
                email != null && Email.isAddress(email) ? new Email(email) : null);
    }

    static List<OrderPieces> pieces(List<OrderLinePieces> lines) {
        return lines.stream()
                .map(line -> new OrderPieces(line.getLineId(), line.getQuantity()))
                .toList();
    }

    private static OrderQuestion question(Object question) {
        return switch (question) {
            case OrderHistory history when history.getCustomerId().startsWith(CUSTOMER) ->
                    new OrderQuestion.OrderHistory(history.getCustomerId(), history.getLimit());
            case OrderInspection inspection when inspection.getOrderId().startsWith(ORDER) ->
                    new OrderQuestion.OrderInspection(
                            inspection.getOrderId(), owner(inspection.getOwner()));
            case RefundPreview preview when preview.getOrderId().startsWith(ORDER) ->
                    new OrderQuestion.RefundPreview(
                            preview.getOrderId(),
                            owner(preview.getOwner()),
                            pieces(preview.getLines()));
            case OrderHistory _, OrderInspection _, RefundPreview _ ->
                    new OrderQuestion.ImpossibleQuestion();
            default ->
                    throw new IllegalArgumentException(
                            "question: "
                                    + question.getClass().getSimpleName()
                                    + " (expected: a known one)");
        };
    }
}
