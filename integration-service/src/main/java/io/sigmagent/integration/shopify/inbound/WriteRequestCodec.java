package io.sigmagent.integration.shopify.inbound;

import io.sigmagent.integration.shopify.domain.Email;
import io.sigmagent.integration.shopify.domain.StoreWrite;
import io.sigmagent.integration.shopify.domain.WriteKey;
import io.sigmagent.integration.shopify.domain.WriteRequest;
import io.sigmagent.schemas.DraftOrderWithdrawal;
import io.sigmagent.schemas.DraftOrderWrite;
import io.sigmagent.schemas.StoreWriteRequested;

/** Avro stops here: a wish to write into the store. */
final class WriteRequestCodec {

    private WriteRequestCodec() {}

    /**
     * Reads a request.
     *
     * @throws IllegalArgumentException if what is wished makes no sense; says what was expected
     */
    static WriteRequest toDomain(StoreWriteRequested event) {
        return new WriteRequest(
                event.getEventId(),
                event.getSessionId(),
                event.getDeadlineAt(),
                new WriteKey(event.getWriteKey()),
                write(event.getWrite()));
    }

    private static StoreWrite write(Object write) {
        return switch (write) {
            case DraftOrderWrite order -> order(order);
            case DraftOrderWithdrawal withdrawal ->
                    new StoreWrite.WithdrawDraftOrder(withdrawal.getDraftOrderId());
            default ->
                    throw new IllegalArgumentException(
                            "write: "
                                    + write.getClass().getSimpleName()
                                    + " (expected: a known one)");
        };
    }

    /** An email that can't be one is left out: the customer names theirs when they pay. */
    private static StoreWrite order(DraftOrderWrite order) {
        String email = order.getEmail();
        return new StoreWrite.MakeDraftOrder(
                order.getLines().stream()
                        .map(line -> new StoreWrite.Line(line.getVariantId(), line.getQuantity()))
                        .toList(),
                email != null && Email.isAddress(email) ? new Email(email) : null,
                order.getNote(),
                order.getCustomAttributes());
    }
}
