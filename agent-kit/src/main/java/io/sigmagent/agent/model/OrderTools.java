package io.sigmagent.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Order.Shipment;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.turn.Answer.Identified;
import io.sigmagent.agent.turn.Customer;
import io.sigmagent.agent.turn.HistoryLine;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Message;
import io.sigmagent.agent.turn.Turn;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer's orders, for a model. */
final class OrderTools {

    private OrderTools() {}

    /** Number and email must be the customer's own words: a model can't try others. */
    static JsonNode find(Arguments arguments, Desk desk) throws BadCall {
        String number = arguments.text("number").replace("#", "").strip();
        String email = arguments.text("email").toLowerCase(Locale.ROOT);
        if (number.isEmpty() || !isSaid(desk.turn(), number)) {
            throw new BadCall("the customer named no such order; ask for its number");
        }
        if (!isTheirs(desk.turn().customer(), email) && !isSaid(desk.turn(), email)) {
            throw new BadCall("the customer named no such email; ask for it");
        }
        StoreResult<Order> result = desk.toolbox().store().order("#" + number, email);
        if (result instanceof Found<Order> found) {
            identify(desk, found.value(), email);
        }
        return ShopTools.told(result, OrderTools::told);
    }

    private static void identify(Desk desk, Order order, String email) {
        if (!desk.turn().customer().identity().reaches(IdentityLevel.VERIFIED)) {
            desk.identify(new Identified(IdentityLevel.CLAIMED, email, order.customerId()));
        }
        desk.actions().add("looked_up:order");
    }

    private static boolean isTheirs(Customer customer, String email) {
        return customer.identity().reaches(IdentityLevel.CLAIMED)
                && customer.email() != null
                && customer.email().equalsIgnoreCase(email);
    }

    private static boolean isSaid(Turn turn, String words) {
        return !words.isEmpty()
                && Stream.concat(
                                turn.messages().stream().map(Message::text),
                                turn.history().stream()
                                        .filter(HistoryLine::isCustomers)
                                        .map(HistoryLine::text))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }

    private static JsonNode told(Order order) {
        ObjectNode told = Prompts.JSON.createObjectNode();
        told.put("order", order.name())
                .put("placed", order.placedAt().toString())
                .put("payment", order.payment().name())
                .put("fulfillment", order.fulfillment().name())
                .put("cancelled", order.isCancelled())
                .put("total", order.total().display());
        if (!order.refunded().isZero()) {
            told.put("refunded", order.refunded().display());
        }
        ArrayNode lines = told.putArray("lines");
        order.lines()
                .forEach(line -> {
                    ObjectNode one = lines.addObject().put("title", line.title());
                    one.put("pieces", line.quantity())
                            .put("unit_price", line.unitPrice().display());
                });
        ArrayNode parcels = told.putArray("parcels");
        order.shipments().forEach(parcel -> parcels.add(told(parcel)));
        return told;
    }

    private static ObjectNode told(Shipment parcel) {
        ObjectNode told = Prompts.JSON.createObjectNode();
        told.put("status", parcel.status().name());
        put(told, "carrier", parcel.carrier());
        put(told, "tracking_number", parcel.trackingNumber());
        put(told, "tracking_page", parcel.trackingUrl());
        put(told, "expected", parcel.estimatedDeliveryAt());
        put(told, "delivered", parcel.deliveredAt());
        return told;
    }

    private static void put(ObjectNode told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value.toString());
        }
    }
}
