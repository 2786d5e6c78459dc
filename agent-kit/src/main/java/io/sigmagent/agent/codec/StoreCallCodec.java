package io.sigmagent.agent.codec;

import io.sigmagent.agent.store.Catalogue;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.ProductQuery;
import io.sigmagent.agent.store.Shopper;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.store.StoreResult.Nothing;
import io.sigmagent.schemas.CatalogueFound;
import io.sigmagent.schemas.CustomerFound;
import io.sigmagent.schemas.NothingFound;
import io.sigmagent.schemas.OrderFound;
import io.sigmagent.schemas.ProductSearch;
import io.sigmagent.schemas.ProductsFound;
import io.sigmagent.schemas.StoreCallCompleted;
import io.sigmagent.schemas.StoreCallFailed;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Questions to the store and what it said. */
public final class StoreCallCodec {

    private StoreCallCodec() {}

    /** The event's part for a search. */
    public static ProductSearch toAvro(ProductQuery query) {
        return ProductSearch.newBuilder()
                .setText(query.text())
                .setProductType(query.productType())
                .setMinPrice(plain(query.minPrice()))
                .setMaxPrice(plain(query.maxPrice()))
                .setLimit(query.limit())
                .build();
    }

    /** Products found; an empty list is nothing. */
    public static StoreResult<List<Product>> products(StoreCallCompleted event) {
        return result(
                event,
                ProductsFound.class,
                found -> found.getProducts().stream().map(ProductCodec::toDomain).toList());
    }

    /** The one product looked up. */
    public static StoreResult<Product> product(StoreCallCompleted event) {
        return result(
                event,
                ProductsFound.class,
                found -> ProductCodec.toDomain(found.getProducts().getFirst()));
    }

    /** What the shop sells. */
    public static StoreResult<Catalogue> catalogue(StoreCallCompleted event) {
        return result(
                event,
                CatalogueFound.class,
                found -> new Catalogue(found.getProductTypes(), found.getCurrency()));
    }

    /** The order found. */
    public static StoreResult<Order> order(StoreCallCompleted event) {
        return result(event, OrderFound.class, OrderCodec::toDomain);
    }

    /** The customer found. */
    public static StoreResult<Shopper> customer(StoreCallCompleted event) {
        return result(
                event,
                CustomerFound.class,
                found ->
                        new Shopper(
                                found.getId(),
                                found.getName(),
                                found.getOrders(),
                                MoneyCodec.toDomain(found.getSpent()),
                                found.getTags()));
    }

    private static <A, B> StoreResult<B> result(
            StoreCallCompleted event, Class<A> expected, Function<A, B> mapping) {
        Object result = event.getResult();
        return switch (result) {
            case NothingFound _ -> new Nothing<>();
            case StoreCallFailed failed -> new Failed<>(Failure.valueOf(failed.getReason().name()));
            case ProductsFound found when found.getProducts().isEmpty() -> new Nothing<>();
            case Object found when expected.isInstance(found) ->
                    new Found<>(
                            mapping.apply(expected.cast(found)),
                            event.getAsOf(),
                            event.getCached());
            default -> new Failed<>(Failure.UNUSABLE);
        };
    }

    private static @Nullable String plain(@Nullable BigDecimal price) {
        return price == null ? null : price.toPlainString();
    }
}
