package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.domain.Money;
import io.sigmagent.integration.shopify.domain.OrderChangePolicy;
import io.sigmagent.integration.shopify.domain.OrderStanding;
import io.sigmagent.integration.shopify.domain.PostalAddress;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.StoreWrite.CancelOrder;
import io.sigmagent.integration.shopify.domain.StoreWrite.ChangeAddress;
import io.sigmagent.integration.shopify.domain.StoreWrite.OrderWrite;
import io.sigmagent.integration.shopify.domain.WriteAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Changes and cancels orders; each is looked at first, whose it is and how it stands. */
final class OrderWriter {

    private static final String ERRORS = "orderCancelUserErrors";

    /**
     * How a cancellation is watched, on which the store works by itself.
     *
     * @param patience how long
     * @param pause between two looks
     */
    record Watch(Clock clock, Duration patience, Duration pause) {

        /** As it is good for a chat. */
        static Watch usual(Clock clock) {
            return new Watch(clock, Duration.ofSeconds(4), Duration.ofMillis(400));
        }
    }

    private final ShopApi api;
    private final OrderReader reader;
    private final Watch watch;

    OrderWriter(ShopApi api, OrderReader reader, Watch watch) {
        this.api = api;
        this.reader = reader;
        this.watch = watch;
    }

    Mono<WriteAnswer> changeAddress(ChangeAddress wish, Instant deadlineAt) {
        return concerned(
                wish,
                deadlineAt,
                standing ->
                        OrderChangePolicy.settle(wish, standing)
                                .map(Mono::just)
                                .orElseGet(() -> update(wish, standing, deadlineAt)));
    }

    Mono<WriteAnswer> cancel(CancelOrder wish, Instant deadlineAt) {
        return concerned(
                wish,
                deadlineAt,
                standing ->
                        OrderChangePolicy.settleCancellation(standing)
                                .map(Mono::just)
                                .orElseGet(() -> cancel(standing, deadlineAt)));
    }

    /** Somebody else's order is as unknown as none. */
    private Mono<WriteAnswer> concerned(
            OrderWrite wish, Instant deadlineAt, Function<OrderStanding, Mono<WriteAnswer>> going) {
        return reader.standing(wish.orderId(), deadlineAt)
                .filter(standing -> OrderChangePolicy.concerns(wish, standing))
                .flatMap(going)
                .defaultIfEmpty(OrderChangePolicy.UNKNOWN);
    }

    private Mono<WriteAnswer> update(
            ChangeAddress wish, OrderStanding standing, Instant deadlineAt) {
        Map<String, Object> input =
                Map.of("id", wish.orderId(), "shippingAddress", address(wish, standing));
        return api.ask(
                        new Query(Operation.ORDER_ADDRESS_UPDATE, Map.of("input", input)),
                        deadlineAt)
                .map(reply -> reply.data().at("orderUpdate"))
                .map(payload ->
                        UserErrors.stand(payload, "userErrors")
                                ? UserErrors.refusal(payload, "userErrors")
                                : OrderChangePolicy.changed(standing));
    }

    /** The store replaces the whole address, so what stays is said again. */
    private static Map<String, @Nullable Object> address(
            ChangeAddress wish, OrderStanding standing) {
        PostalAddress to = wish.address();
        PostalAddress now = standing.address();
        String recipient = to.recipient() == null && now != null ? now.recipient() : to.recipient();
        String country = to.country() == null && now != null ? now.country() : to.country();
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        if (recipient != null) {
            int space = recipient.strip().lastIndexOf(' ');
            input.put("firstName", space < 0 ? null : recipient.strip().substring(0, space));
            input.put("lastName", recipient.strip().substring(space + 1));
        }
        input.put("address1", to.street());
        input.put("address2", to.extra());
        input.put("zip", to.zip());
        input.put("city", to.city());
        input.put("provinceCode", to.province());
        if (country != null) {
            input.put("countryCode", country);
        }
        return input;
    }

    private Mono<WriteAnswer> cancel(OrderStanding standing, Instant deadlineAt) {
        Map<String, @Nullable Object> variables =
                Map.of("orderId", standing.order().id(), "staffNote", staffNote(standing.due()));
        return api.ask(new Query(Operation.ORDER_CANCEL, variables), deadlineAt)
                .retryWhen(UserErrors.NOT_TAKEN)
                .map(reply -> reply.data().at("orderCancel"))
                .flatMap(payload ->
                        UserErrors.stand(payload, ERRORS)
                                ? refusedUnlessCancelled(standing, payload, deadlineAt)
                                : watch(standing, payload.at("job").text("id"), deadlineAt))
                .onErrorResume(
                        OrderWriter::leavesDoubt,
                        failure -> cancelledAllTheSame(standing, failure, deadlineAt));
    }

    private Mono<WriteAnswer> refusedUnlessCancelled(
            OrderStanding standing, JsonPart payload, Instant deadlineAt) {
        return reader.standing(standing.order().id(), deadlineAt)
                .map(now ->
                        now.cancelled()
                                ? OrderChangePolicy.cancelled(now, true)
                                : UserErrors.refusal(payload, ERRORS));
    }

    /** No answer came: it may have been cancelled, or may yet be. */
    private Mono<WriteAnswer> cancelledAllTheSame(
            OrderStanding standing, Throwable failure, Instant deadlineAt) {
        return reader.standing(standing.order().id(), deadlineAt)
                .onErrorMap(_ -> failure)
                .filter(OrderStanding::cancelled)
                .map(now -> OrderChangePolicy.cancelled(now, true))
                .switchIfEmpty(Mono.error(failure));
    }

    /** Looks until the store is done with it; the wish is taken whether it is or not. */
    private Mono<WriteAnswer> watch(OrderStanding standing, String job, Instant deadlineAt) {
        Instant until = watch.clock().instant().plus(watch.patience());
        return Mono.defer(() -> progress(standing, job, deadlineAt))
                .repeatWhenEmpty(looks ->
                        looks.takeWhile(_ -> watch.clock().instant().isBefore(until))
                                .delayElements(watch.pause()))
                .onErrorResume(ShopFailure.class, _ -> Mono.empty())
                .defaultIfEmpty(OrderChangePolicy.cancelled(standing, false));
    }

    private Mono<WriteAnswer> progress(OrderStanding standing, String job, Instant deadlineAt) {
        Map<String, @Nullable Object> variables = Map.of("id", standing.order().id(), "job", job);
        return api.ask(new Query(Operation.ORDER_CANCEL_PROGRESS, variables), deadlineAt)
                .flatMap(reply -> Mono.justOrEmpty(told(standing, reply.data())));
    }

    private static @Nullable WriteAnswer told(OrderStanding standing, JsonPart data) {
        if (!data.at("order").at("cancelledAt").isAbsent()) {
            return OrderChangePolicy.cancelled(standing, true);
        }
        boolean over = !data.at("job").isAbsent() && data.at("job").flag("done");
        return over ? OrderChangePolicy.NOT_CANCELLED : null;
    }

    private static boolean leavesDoubt(Throwable failure) {
        return failure instanceof ShopFailure known && WriteAnswer.leavesDoubt(known.reason());
    }

    private static String staffNote(Money due) {
        String asked = "The customer asked for it in the chat (SigmAgent). Nothing was paid back";
        return due.amount().signum() == 0
                ? asked + "."
                : "%s: %s %s wait for somebody's decision."
                        .formatted(asked, due.amount().toPlainString(), due.currency());
    }
}
