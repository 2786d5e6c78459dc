package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.application.WritableShop;
import io.sigmagent.integration.shopify.domain.StoreWrite.CancelOrder;
import io.sigmagent.integration.shopify.domain.StoreWrite.Change;
import io.sigmagent.integration.shopify.domain.StoreWrite.ChangeAddress;
import io.sigmagent.integration.shopify.domain.StoreWrite.Creation;
import io.sigmagent.integration.shopify.domain.StoreWrite.MakeDraftOrder;
import io.sigmagent.integration.shopify.domain.StoreWrite.RequestReturn;
import io.sigmagent.integration.shopify.domain.StoreWrite.WithdrawDraftOrder;
import io.sigmagent.integration.shopify.domain.WriteAnswer;
import io.sigmagent.integration.shopify.domain.WriteKey;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Writes by the GraphQL door; needs the scopes write_draft_orders, write_orders, write_returns. */
final class GraphqlWritableShop implements WritableShop {

    private final DraftOrderWriter drafts;
    private final OrderWriter orders;
    private final ReturnWriter returns;

    GraphqlWritableShop(ShopApi api, OrderWriter.Watch watch) {
        OrderReader reader = new OrderReader(api);
        this.drafts = new DraftOrderWriter(api);
        this.orders = new OrderWriter(api, reader, watch);
        this.returns = new ReturnWriter(api, reader);
    }

    @Override
    public Mono<WriteAnswer> find(WriteKey key, Creation creation, Instant deadlineAt) {
        return switch (creation) {
            case MakeDraftOrder _ -> drafts.find(key, deadlineAt);
            case RequestReturn wish -> returns.find(key, wish, deadlineAt);
        };
    }

    @Override
    public Mono<WriteAnswer> make(WriteKey key, Creation creation, Instant deadlineAt) {
        return switch (creation) {
            case MakeDraftOrder order -> drafts.make(key, order, deadlineAt);
            case RequestReturn wish -> returns.make(key, wish, deadlineAt);
        };
    }

    @Override
    public Mono<WriteAnswer> change(Change change, Instant deadlineAt) {
        return switch (change) {
            case WithdrawDraftOrder(var id) -> drafts.withdraw(id, deadlineAt);
            case ChangeAddress wish -> orders.changeAddress(wish, deadlineAt);
            case CancelOrder wish -> orders.cancel(wish, deadlineAt);
        };
    }
}
