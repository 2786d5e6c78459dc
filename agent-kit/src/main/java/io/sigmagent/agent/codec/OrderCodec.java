package io.sigmagent.agent.codec;

import io.sigmagent.agent.store.Order;
import io.sigmagent.schemas.OrderFound;
import io.sigmagent.schemas.OrderLine;
import io.sigmagent.schemas.OrderShipment;
import java.util.Arrays;

/** Orders; a status that we don't know becomes UNKNOWN. */
final class OrderCodec {

    private OrderCodec() {}

    static Order toDomain(OrderFound order) {
        return new Order(
                order.getId(),
                order.getName(),
                order.getPlacedAt(),
                named(Order.Payment.values(), order.getFinancialStatus(), Order.Payment.UNKNOWN),
                named(
                        Order.Fulfillment.values(),
                        order.getFulfillmentStatus(),
                        Order.Fulfillment.UNKNOWN),
                order.getCancelledAt(),
                MoneyCodec.toDomain(order.getTotal()),
                MoneyCodec.toDomain(order.getRefunded()),
                order.getLines().stream().map(OrderCodec::toDomain).toList(),
                order.getShipments().stream().map(OrderCodec::toDomain).toList(),
                order.getCustomerId());
    }

    private static Order.Line toDomain(OrderLine line) {
        return new Order.Line(
                line.getTitle(),
                line.getVariantTitle(),
                line.getQuantity(),
                MoneyCodec.toDomain(line.getUnitPrice()),
                line.getVariantId());
    }

    private static Order.Shipment toDomain(OrderShipment parcel) {
        return new Order.Shipment(
                named(
                        Order.ShipmentStatus.values(),
                        parcel.getStatus(),
                        Order.ShipmentStatus.UNKNOWN),
                parcel.getCarrier(),
                parcel.getTrackingNumber(),
                parcel.getTrackingUrl(),
                parcel.getEstimatedDeliveryAt(),
                parcel.getDeliveredAt());
    }

    private static <E extends Enum<E>> E named(E[] values, String name, E unknown) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(unknown);
    }
}
