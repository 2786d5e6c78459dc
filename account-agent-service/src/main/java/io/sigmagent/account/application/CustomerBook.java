package io.sigmagent.account.application;

import io.sigmagent.account.application.OfferBook.Change;
import io.sigmagent.account.domain.CustomerKeys;
import io.sigmagent.account.domain.CustomerOffer;
import io.sigmagent.account.domain.DiscountPolicy;
import io.sigmagent.account.domain.DiscountRules;
import io.sigmagent.account.domain.DiscountWish;
import io.sigmagent.account.domain.Settlement;
import io.sigmagent.account.domain.Settlement.Declined;
import io.sigmagent.account.domain.Settlement.Offered;
import io.sigmagent.account.domain.Settlement.Repeated;
import io.sigmagent.account.domain.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one customer was offered, and what becomes of it. */
final class CustomerBook {

    private final OfferBook book;
    private final CustomerKeys customer;
    private final DiscountRules rules;
    private final DiscountPolicy policy;
    private final Clock clock;

    CustomerBook(OfferBook book, CustomerKeys customer, DiscountRules rules, Clock clock) {
        this.book = book;
        this.customer = customer;
        this.rules = rules;
        this.policy = new DiscountPolicy(rules);
        this.clock = clock;
    }

    /** Settles a wish, and keeps the offer if one is made. */
    Settled settle(DiscountWish wish) {
        Instant now = clock.instant();
        return book.change(customer, now, standing -> settled(wish, standing, now));
    }

    private Change<Settled> settled(DiscountWish wish, Standing before, Instant now) {
        List<CustomerOffer> back = policy.beyond(before);
        Standing standing = before.without(back);
        return switch (policy.settle(wish, standing)) {
            case Offered offered -> {
                CustomerOffer made = offer(wish, offered, now);
                CustomerOffer replaced = offered.replaced();
                List<String> gone =
                        Stream.concat(back.stream(), Stream.ofNullable(replaced))
                                .map(CustomerOffer::id)
                                .filter(id -> !id.equals(made.id()))
                                .toList();
                yield new Change<>(made, gone, new Settled(offered, made));
            }
            case Repeated repeated -> withdrawing(back, new Settled(repeated, repeated.offer()));
            case Declined declined ->
                    withdrawing(
                            back,
                            new Settled(declined, standing.in(wish.sessionId()).orElse(null)));
        };
    }

    private CustomerOffer offer(DiscountWish wish, Offered offered, Instant now) {
        String name =
                String.join(
                        "\n",
                        wish.sessionId(),
                        wish.messages().getLast(),
                        wish.variantId(),
                        Integer.toString(offered.step()));
        return new CustomerOffer(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                wish.sessionId(),
                wish.variantId(),
                wish.pieces(),
                offered.percent(),
                wish.piece(),
                offered.step(),
                wish.messages().getLast(),
                now,
                now.plus(rules.validFor()),
                null);
    }

    /** The session's offer, if it may still stand. */
    Optional<CustomerOffer> standing() {
        return book.change(
                customer,
                clock.instant(),
                before -> {
                    List<CustomerOffer> back = policy.beyond(before);
                    return withdrawing(back, before.without(back).in(customer.sessionId()));
                });
    }

    /** Takes the session's offer back unless a draft order took it. */
    void withdraw() {
        var _ =
                book.change(
                        customer,
                        clock.instant(),
                        standing ->
                                withdrawing(
                                        standing.in(customer.sessionId()).stream()
                                                .filter(offer -> !offer.isTaken())
                                                .toList(),
                                        true));
    }

    /** Whether that order took the session's offer, now or before. */
    boolean take(String offerId, String order) {
        Instant now = clock.instant();
        return book.change(
                customer,
                now,
                before -> {
                    List<CustomerOffer> back = policy.beyond(before);
                    Optional<CustomerOffer> own =
                            before.without(back)
                                    .in(customer.sessionId())
                                    .filter(offer -> offer.id().equals(offerId))
                                    .filter(offer ->
                                            !offer.isTaken() || order.equals(offer.order()));
                    CustomerOffer taken =
                            own.map(offer -> offer.taken(order, now.plus(rules.boundFor())))
                                    .orElse(null);
                    return new Change<>(taken, ids(back), own.isPresent());
                });
    }

    /** The order that took the offer was not made. */
    void release(String offerId) {
        Instant now = clock.instant();
        var _ =
                book.change(
                        customer,
                        now,
                        standing ->
                                new Change<>(
                                        standing.in(customer.sessionId())
                                                .filter(offer -> offer.id().equals(offerId))
                                                .map(offer ->
                                                        offer.released(now.plus(rules.validFor())))
                                                .orElse(null),
                                        List.of(),
                                        true));
    }

    void bind(String offerId, String draftOrderId) {
        book.bind(offerId, draftOrderId);
    }

    void unbind(String draftOrderId) {
        book.unbind(draftOrderId, clock.instant());
    }

    private static <T> Change<T> withdrawing(List<CustomerOffer> back, T outcome) {
        return new Change<>(null, ids(back), outcome);
    }

    private static List<String> ids(List<CustomerOffer> offers) {
        return offers.stream().map(CustomerOffer::id).toList();
    }

    /**
     * What came of a wish.
     *
     * @param settlement what the rules said
     * @param offer the session's offer after it; null = there is none
     */
    record Settled(Settlement settlement, @Nullable CustomerOffer offer) {}
}
