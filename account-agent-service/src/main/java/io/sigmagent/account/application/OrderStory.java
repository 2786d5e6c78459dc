package io.sigmagent.account.application;

import static java.util.stream.Collectors.joining;

import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Order.Shipment;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.texts.Voice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells where an order stands, in sentences, and only what the store told. */
final class OrderStory {

    private static final int MOST_ITEMS = 3;

    private final Voice voice;
    private final Instant now;

    OrderStory(Voice voice, Instant now) {
        this.voice = voice;
        this.now = now;
    }

    /** The whole story. */
    String tell(Found<Order> found) {
        Order order = found.value();
        List<String> sentences = new ArrayList<>(beginning(found));
        if (order.cancelledAt() != null) {
            sentences.addAll(cancelled(order, order.cancelledAt()));
        } else {
            payment(order).ifPresent(sentences::add);
            sentences.add(fulfillment(order));
            order.shipments().forEach(parcel -> sentences.addAll(parcel(parcel)));
        }
        return String.join(" ", sentences);
    }

    /** What was paid and paid back. */
    String tellPayment(Found<Order> found) {
        return String.join(" ", beginning(found)) + " " + amounts(found.value());
    }

    private List<String> beginning(Found<Order> found) {
        Order order = found.value();
        String named = voice.say("order.named", order.name(), date(order.placedAt()), items(order));
        return found.cached()
                ? List.of(voice.say("order.cached", date(found.asOf())), named)
                : List.of(named);
    }

    private List<String> cancelled(Order order, Instant at) {
        String sentence = voice.say("order.cancelled", date(at));
        if (!order.refunded().isZero()) {
            return List.of(sentence, voice.say("order.refunded", order.refunded().display()));
        }
        return switch (order.payment()) {
            case VOIDED, PENDING, EXPIRED -> List.of(sentence, voice.say("order.nothing_charged"));
            case PAID, PARTIALLY_PAID -> List.of(sentence, voice.say("order.no_refund_seen"));
            case AUTHORIZED, PARTIALLY_REFUNDED, REFUNDED, UNKNOWN -> List.of(sentence);
        };
    }

    /** Only what a customer who asks for the parcel should know of the payment. */
    private Optional<String> payment(Order order) {
        return switch (order.payment()) {
            case PENDING, EXPIRED, PARTIALLY_PAID, VOIDED, REFUNDED, PARTIALLY_REFUNDED ->
                    Optional.of(amounts(order));
            case PAID, AUTHORIZED, UNKNOWN -> Optional.empty();
        };
    }

    private String amounts(Order order) {
        String status = order.payment().name().toLowerCase(Locale.ROOT);
        return voice.say("payment." + status, order.total().display(), order.refunded().display());
    }

    private String fulfillment(Order order) {
        boolean allArrived =
                !order.shipments().isEmpty()
                        && order.shipments().stream().allMatch(Shipment::isDelivered);
        return switch (order.fulfillment()) {
            case FULFILLED -> voice.say(allArrived ? "order.delivered" : "order.sent");
            case PARTIALLY_FULFILLED -> voice.say("order.partly_sent");
            case ON_HOLD -> voice.say("order.on_hold");
            case RESTOCKED -> voice.say("order.restocked");
            case SCHEDULED -> voice.say("order.scheduled");
            case UNFULFILLED, OPEN, IN_PROGRESS, PENDING_FULFILLMENT, REQUEST_DECLINED ->
                    voice.say("order.not_sent");
            case UNKNOWN -> voice.say("order.unknown");
        };
    }

    private List<String> parcel(Shipment parcel) {
        List<String> sentences = new ArrayList<>();
        String carrier =
                parcel.carrier() == null ? voice.say("parcel.a_carrier") : parcel.carrier();
        sentences.add(
                parcel.deliveredAt() == null
                        ? voice.say("parcel." + state(parcel), carrier)
                        : voice.say("parcel.delivered_on", carrier, date(parcel.deliveredAt())));
        tracking(parcel).ifPresent(sentences::add);
        estimate(parcel).ifPresent(sentences::add);
        return sentences;
    }

    private static String state(Shipment parcel) {
        return switch (parcel.status()) {
            case DELIVERED, PICKED_UP -> "delivered";
            case OUT_FOR_DELIVERY -> "out_for_delivery";
            case ATTEMPTED_DELIVERY -> "attempted";
            case DELAYED -> "delayed";
            case FAILURE, NOT_DELIVERED -> "failed";
            case CANCELED, LABEL_VOIDED -> "recalled";
            case READY_FOR_PICKUP -> "ready_for_pickup";
            case LABEL_PRINTED, LABEL_PURCHASED, CONFIRMED, SUBMITTED -> "announced";
            case IN_TRANSIT, CARRIER_PICKED_UP -> "in_transit";
            case FULFILLED, MARKED_AS_FULFILLED, UNKNOWN -> "sent";
        };
    }

    private Optional<String> tracking(Shipment parcel) {
        String number = parcel.trackingNumber();
        if (number == null) {
            return parcel.isDelivered()
                    ? Optional.empty()
                    : Optional.of(voice.say("parcel.no_tracking"));
        }
        return Optional.of(
                parcel.trackingUrl() == null
                        ? voice.say("parcel.tracking", number)
                        : voice.say("parcel.tracking_link", number, parcel.trackingUrl()));
    }

    private Optional<String> estimate(Shipment parcel) {
        Instant due = parcel.estimatedDeliveryAt();
        if (due == null || parcel.isDelivered()) {
            return Optional.empty();
        }
        String key = due.isAfter(now) ? "parcel.expected" : "parcel.overdue";
        return Optional.of(voice.say(key, date(due)));
    }

    private String items(Order order) {
        String items =
                order.lines().stream()
                        .limit(MOST_ITEMS)
                        .map(line -> line.quantity() + " × " + line.title())
                        .collect(joining(", "));
        int more = order.lines().size() - MOST_ITEMS;
        if (more > 0) {
            return voice.say("order.and_more", items, Integer.toString(more));
        }
        return items.isEmpty() ? voice.say("order.no_items") : items;
    }

    private String date(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(voice.language()))
                .withZone(ZoneOffset.UTC)
                .format(at);
    }
}
