package io.sigmagent.agent.frame;

import io.sigmagent.agent.store.Catalogue;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.ProductQuery;
import io.sigmagent.agent.store.Shopper;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.store.StoreResult.Nothing;
import io.sigmagent.agent.store.Variant;
import io.sigmagent.schemas.CatalogueFound;
import io.sigmagent.schemas.CatalogueOverview;
import io.sigmagent.schemas.CustomerFound;
import io.sigmagent.schemas.CustomerLookup;
import io.sigmagent.schemas.NothingFound;
import io.sigmagent.schemas.OrderFound;
import io.sigmagent.schemas.OrderLine;
import io.sigmagent.schemas.OrderLookup;
import io.sigmagent.schemas.OrderShipment;
import io.sigmagent.schemas.ProductLookup;
import io.sigmagent.schemas.ProductSearch;
import io.sigmagent.schemas.ProductsFound;
import io.sigmagent.schemas.StoreCallCompleted;
import io.sigmagent.schemas.StoreCallFailed;
import io.sigmagent.schemas.StoreCallRequested;
import io.sigmagent.schemas.StoreFailure;
import io.sigmagent.schemas.StoreProduct;
import io.sigmagent.schemas.StoreVariant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The integration side of a store call, played over a store in memory. */
public final class PlayedStore {

    private PlayedStore() {}

    /** What integration-service would answer. */
    public static StoreCallCompleted answer(Store store, StoreCallRequested request) {
        StoreResult<SpecificRecord> result = ask(store, request.getCall());
        Found<SpecificRecord> found =
                result instanceof Found<SpecificRecord> there
                        ? there
                        : new Found<>(told(result), Instant.now(), false);
        return StoreCallCompleted.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setOccurredAt(Instant.now())
                .setSessionId(request.getSessionId())
                .setRequestId(request.getEventId())
                .setAsOf(found.asOf())
                .setCached(found.cached())
                .setTookMillis(1)
                .setResult(found.value())
                .build();
    }

    private static SpecificRecord told(StoreResult<SpecificRecord> result) {
        return result instanceof Failed<SpecificRecord>(var reason)
                ? new StoreCallFailed(StoreFailure.valueOf(reason.name()), "played")
                : new NothingFound();
    }

    private static StoreResult<SpecificRecord> ask(Store store, Object call) {
        return switch (call) {
            case ProductSearch search ->
                    map(store.searchProducts(query(search)), PlayedStore::products);
            case ProductLookup lookup ->
                    map(store.product(lookup.getProductId()), p -> products(List.of(p)));
            case CatalogueOverview _ -> map(store.catalogue(), PlayedStore::catalogue);
            case OrderLookup lookup ->
                    map(store.order(lookup.getOrderName(), lookup.getEmail()), PlayedStore::order);
            case CustomerLookup lookup ->
                    map(store.customer(lookup.getEmail()), PlayedStore::customer);
            default -> throw new IllegalArgumentException("call: " + call);
        };
    }

    private static ProductQuery query(ProductSearch search) {
        return new ProductQuery(
                search.getText(),
                search.getProductType(),
                decimal(search.getMinPrice()),
                decimal(search.getMaxPrice()),
                search.getLimit());
    }

    private static SpecificRecord products(List<Product> products) {
        return new ProductsFound(products.stream().map(PlayedStore::product).toList());
    }

    private static StoreProduct product(Product product) {
        return new StoreProduct(
                product.id(),
                product.title(),
                product.handle(),
                product.vendor(),
                product.productType(),
                product.tags(),
                product.description(),
                product.specifications(),
                product.url(),
                product.imageUrl(),
                product.variants().stream().map(PlayedStore::variant).toList());
    }

    private static StoreVariant variant(Variant variant) {
        return new StoreVariant(
                variant.id(),
                variant.title(),
                variant.sku(),
                money(variant.price()),
                variant.compareAt() == null ? null : money(variant.compareAt()),
                variant.availableForSale(),
                variant.inventory(),
                variant.options());
    }

    private static SpecificRecord catalogue(Catalogue catalogue) {
        return new CatalogueFound(catalogue.productTypes(), catalogue.currency());
    }

    private static SpecificRecord order(Order order) {
        return new OrderFound(
                order.id(),
                order.name(),
                order.placedAt(),
                order.payment().name(),
                order.fulfillment().name(),
                order.cancelledAt(),
                money(order.total()),
                money(order.refunded()),
                order.lines().stream().map(PlayedStore::line).toList(),
                order.shipments().stream().map(PlayedStore::shipment).toList(),
                order.customerId());
    }

    private static OrderLine line(Order.Line line) {
        return new OrderLine(
                line.title(),
                line.variantTitle(),
                line.quantity(),
                money(line.unitPrice()),
                line.variantId());
    }

    private static OrderShipment shipment(Order.Shipment parcel) {
        return new OrderShipment(
                parcel.status().name(),
                parcel.carrier(),
                parcel.trackingNumber(),
                parcel.trackingUrl(),
                parcel.estimatedDeliveryAt(),
                parcel.deliveredAt());
    }

    private static SpecificRecord customer(Shopper shopper) {
        return new CustomerFound(
                shopper.id(),
                shopper.name(),
                shopper.orders(),
                money(shopper.spent()),
                shopper.tags());
    }

    private static io.sigmagent.schemas.Money money(Money money) {
        return new io.sigmagent.schemas.Money(money.amount().toPlainString(), money.currency());
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }

    private static <A> StoreResult<SpecificRecord> map(
            StoreResult<A> result, Function<A, SpecificRecord> mapping) {
        return switch (result) {
            case Found<A>(var value, var asOf, var cached) ->
                    new Found<>(mapping.apply(value), asOf, cached);
            case Nothing<A> _ -> new Nothing<>();
            case Failed<A>(var reason) -> new Failed<>(reason);
        };
    }
}
