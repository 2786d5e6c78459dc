package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.application.AnsweredCall;
import io.sigmagent.integration.shopify.domain.Catalogue;
import io.sigmagent.integration.shopify.domain.Customer;
import io.sigmagent.integration.shopify.domain.Order;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.StoreAnswer;
import io.sigmagent.schemas.CatalogueFound;
import io.sigmagent.schemas.CustomerFound;
import io.sigmagent.schemas.Money;
import io.sigmagent.schemas.NothingFound;
import io.sigmagent.schemas.OrderFound;
import io.sigmagent.schemas.OrderLine;
import io.sigmagent.schemas.OrderShipment;
import io.sigmagent.schemas.ProductsFound;
import io.sigmagent.schemas.StoreCallCompleted;
import io.sigmagent.schemas.StoreCallFailed;
import io.sigmagent.schemas.StoreFailure;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Avro begins here: an answer as the event that tells it. */
final class StoreAnswerCodec {

    private StoreAnswerCodec() {}

    static StoreCallCompleted toAvro(AnsweredCall answered) {
        String requestId = answered.request().id();
        return StoreCallCompleted.newBuilder()
                .setEventId(derivedId("shopify.result", requestId))
                .setOccurredAt(answered.answeredAt())
                .setSessionId(answered.request().sessionId())
                .setRequestId(requestId)
                .setAsOf(answered.asOf())
                .setCached(false)
                .setTookMillis(answered.took().toMillis())
                .setResult(result(answered.answer()))
                .build();
    }

    /** The same for a repeated request, so that its readers know the repeat. */
    static String derivedId(String kind, String requestId) {
        byte[] name = (kind + ":" + requestId).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    static Money money(io.sigmagent.integration.shopify.domain.Money money) {
        return Money.newBuilder()
                .setAmount(money.amount().toPlainString())
                .setCurrency(money.currency())
                .build();
    }

    private static SpecificRecord result(StoreAnswer answer) {
        return switch (answer) {
            case StoreAnswer.ProductsFound(var products) ->
                    ProductsFound.newBuilder()
                            .setProducts(products.stream().map(StoreProductCodec::toAvro).toList())
                            .build();
            case StoreAnswer.CatalogueFound(var catalogue) -> catalogue(catalogue);
            case StoreAnswer.OrderFound(var order) -> order(order);
            case StoreAnswer.CustomerFound(var customer) -> customer(customer);
            case StoreAnswer.NothingFound() -> new NothingFound();
            case StoreAnswer.Failed(var reason, var detail) ->
                    StoreCallFailed.newBuilder()
                            .setReason(reason(reason))
                            .setDetail(detail)
                            .build();
        };
    }

    private static CatalogueFound catalogue(Catalogue catalogue) {
        Map<String, Integer> types = new TreeMap<>(catalogue.productTypes());
        return CatalogueFound.newBuilder()
                .setProductTypes(types)
                .setCurrency(catalogue.currency())
                .build();
    }

    private static OrderFound order(Order order) {
        return OrderFound.newBuilder()
                .setId(order.id())
                .setName(order.displayName())
                .setPlacedAt(order.placedAt())
                .setFinancialStatus(order.financialStatus())
                .setFulfillmentStatus(order.fulfillmentStatus())
                .setCancelledAt(order.cancelledAt())
                .setTotal(money(order.total()))
                .setRefunded(money(order.refunded()))
                .setLines(order.lines().stream().map(StoreAnswerCodec::line).toList())
                .setShipments(order.shipments().stream().map(StoreAnswerCodec::shipment).toList())
                .setCustomerId(order.customerId())
                .build();
    }

    private static OrderLine line(Order.Line line) {
        return OrderLine.newBuilder()
                .setTitle(line.title())
                .setVariantTitle(line.variantTitle())
                .setQuantity(line.quantity())
                .setUnitPrice(money(line.unitPrice()))
                .setVariantId(line.variantId())
                .build();
    }

    private static OrderShipment shipment(Order.Shipment shipment) {
        return OrderShipment.newBuilder()
                .setStatus(shipment.status())
                .setCarrier(shipment.carrier())
                .setTrackingNumber(shipment.trackingNumber())
                .setTrackingUrl(shipment.trackingUrl())
                .setEstimatedDeliveryAt(shipment.estimatedDeliveryAt())
                .setDeliveredAt(shipment.deliveredAt())
                .build();
    }

    private static CustomerFound customer(Customer customer) {
        return CustomerFound.newBuilder()
                .setId(customer.id())
                .setName(customer.name())
                .setOrders(customer.orders())
                .setSpent(money(customer.spent()))
                .setTags(customer.tags())
                .build();
    }

    static StoreFailure reason(ShopFailure.Reason reason) {
        return switch (reason) {
            case UNAVAILABLE -> StoreFailure.UNAVAILABLE;
            case THROTTLED -> StoreFailure.THROTTLED;
            case UNUSABLE, TOO_COSTLY -> StoreFailure.UNUSABLE;
            case REFUSED -> StoreFailure.REFUSED;
            case NOT_CONFIGURED -> StoreFailure.NOT_CONFIGURED;
        };
    }
}
