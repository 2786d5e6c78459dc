package io.sigmagent.standalone.simulators.shopify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The parcels of an order, their lines, and what of them can be given back. */
final class Parcels {

    /** A parcel and its order. */
    record Parcel(Order order, Order.Shipment shipment, int place) {

        long id() {
            return order.id() * 10 + place;
        }
    }

    /** A line of a parcel. */
    record ParcelLine(Parcel parcel, OrderFields.OrderLine line) {

        String gid() {
            return Gid.of("FulfillmentLineItem", parcel.id() * 100 + line.place());
        }
    }

    /** Pieces of a line of a parcel that can be given back. */
    record Returnable(ParcelLine line, int quantity) {}

    private static final List<String> BEING_RETURNED = List.of("RETURN_REQUESTED", "IN_PROGRESS");

    private Parcels() {}

    static List<Parcel> of(Order order) {
        return IntStream.range(0, order.shipments().size())
                .mapToObj(i -> new Parcel(order, order.shipments().get(i), i))
                .toList();
    }

    static List<ParcelLine> lines(Parcel parcel) {
        return OrderFields.lines(parcel.order()).stream()
                .filter(line ->
                        parcel.shipment().lines().stream()
                                .anyMatch(sent -> sent.variant().equals(line.line().variant())))
                .map(line -> new ParcelLine(parcel, line))
                .toList();
    }

    /** Pieces of a line that were sent. */
    static int sent(OrderFields.OrderLine line) {
        boolean packed =
                of(line.order()).stream()
                        .flatMap(parcel -> lines(parcel).stream())
                        .anyMatch(one -> one.line().place() == line.place());
        return packed ? line.line().currentQuantity() : 0;
    }

    /** What of a parcel can be given back: what was sent and nobody wants to give back yet. */
    static List<Returnable> returnable(Store store, Parcel parcel) {
        List<ReturnedGoods> returns = store.returnsOf(parcel.order());
        boolean elsewhere =
                returns.isEmpty() && BEING_RETURNED.contains(parcel.order().state().returned());
        if (elsewhere || parcel.order().state().cancelledAt() != null) {
            return List.of();
        }
        List<Returnable> left = new ArrayList<>();
        for (ParcelLine line : lines(parcel)) {
            int wanted = returns.stream().mapToInt(one -> one.pieces(line.gid())).sum();
            int pieces = line.line().line().currentQuantity() - wanted;
            if (pieces > 0) {
                left.add(new Returnable(line, pieces));
            }
        }
        return left;
    }
}
