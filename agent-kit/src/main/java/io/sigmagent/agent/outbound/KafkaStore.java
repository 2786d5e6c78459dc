package io.sigmagent.agent.outbound;

import io.sigmagent.agent.codec.StoreCallCodec;
import io.sigmagent.agent.store.Catalogue;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.ProductQuery;
import io.sigmagent.agent.store.Shopper;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.CatalogueOverview;
import io.sigmagent.schemas.CustomerLookup;
import io.sigmagent.schemas.OrderLookup;
import io.sigmagent.schemas.ProductLookup;
import io.sigmagent.schemas.StoreCallCompleted;
import io.sigmagent.schemas.StoreCallRequested;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** The store of one turn; the same question in a turn is asked once. */
final class KafkaStore implements Store {

    private final KafkaStores stores;
    private final Turn turn;
    private final Map<SpecificRecord, Optional<StoreCallCompleted>> asked =
            new ConcurrentHashMap<>();

    KafkaStore(KafkaStores stores, Turn turn) {
        this.stores = stores;
        this.turn = turn;
    }

    @Override
    public StoreResult<List<Product>> searchProducts(ProductQuery query) {
        return ask(StoreCallCodec.toAvro(query), StoreCallCodec::products);
    }

    @Override
    public StoreResult<Product> product(String productId) {
        return ask(new ProductLookup(productId), StoreCallCodec::product);
    }

    @Override
    public StoreResult<Catalogue> catalogue() {
        return ask(new CatalogueOverview(), StoreCallCodec::catalogue);
    }

    @Override
    public StoreResult<Order> order(String name, String email) {
        return ask(new OrderLookup(name, email), StoreCallCodec::order);
    }

    @Override
    public StoreResult<Shopper> customer(String email) {
        return ask(new CustomerLookup(email), StoreCallCodec::customer);
    }

    private <T> StoreResult<T> ask(
            SpecificRecord call, Function<StoreCallCompleted, StoreResult<T>> reading) {
        return asked.computeIfAbsent(call, fresh -> stores.ask(question(fresh)))
                .map(reading)
                .orElseGet(() -> new Failed<>(Failure.UNAVAILABLE));
    }

    private StoreCallRequested question(SpecificRecord call) {
        return StoreCallRequested.newBuilder()
                .setEventId(eventId(call))
                .setOccurredAt(stores.now())
                .setSessionId(turn.sessionId())
                .setAgent(Agent.valueOf(turn.agent().name()))
                .setDeadlineAt(stores.deadline(turn))
                .setCall(call)
                .build();
    }

    /** A repeated turn asks with the same id. */
    private String eventId(SpecificRecord call) {
        String source = "store:" + turn.id() + ":" + call.getSchema().getName() + call;
        return UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
