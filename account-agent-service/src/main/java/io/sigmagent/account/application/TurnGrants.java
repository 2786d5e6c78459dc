package io.sigmagent.account.application;

import io.sigmagent.account.application.CustomerBook.Settled;
import io.sigmagent.account.application.OfferBook.Unreachable;
import io.sigmagent.account.domain.CustomerOffer;
import io.sigmagent.account.domain.DiscountWish;
import io.sigmagent.account.domain.Piece;
import io.sigmagent.account.domain.Settlement.Bound;
import io.sigmagent.account.domain.Settlement.Declined;
import io.sigmagent.account.domain.Settlement.Offered;
import io.sigmagent.account.domain.Settlement.Repeated;
import io.sigmagent.agent.offers.Discount;
import io.sigmagent.agent.offers.DiscountRequest;
import io.sigmagent.agent.offers.DiscountResult;
import io.sigmagent.agent.offers.DiscountResult.Granted;
import io.sigmagent.agent.offers.DiscountResult.Reason;
import io.sigmagent.agent.offers.DiscountResult.Refused;
import io.sigmagent.agent.offers.DiscountResult.Unavailable;
import io.sigmagent.agent.offers.Grants;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.store.StoreResult.Nothing;
import io.sigmagent.agent.store.Variant;
import io.sigmagent.agent.turn.Message;
import io.sigmagent.agent.turn.Tier;
import io.sigmagent.agent.turn.Turn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The discounts of one turn: priced by the store, settled by the rules, kept in the book. */
final class TurnGrants implements Grants {

    private static final Logger LOG = LoggerFactory.getLogger(TurnGrants.class);

    private final Turn turn;
    private final Store store;
    private final CustomerBook offers;
    private final OfferEvents events;

    TurnGrants(Turn turn, Store store, CustomerBook offers, OfferEvents events) {
        this.turn = turn;
        this.store = store;
        this.offers = offers;
        this.events = events;
    }

    @Override
    public DiscountResult request(DiscountRequest request) {
        return switch (store.product(request.productId())) {
            case Found<Product> found when !found.cached() -> request(request, found.value());
            case Found<Product> _, Failed<Product> _ -> new Unavailable();
            case Nothing<Product> _ -> notForSale();
        };
    }

    private DiscountResult request(DiscountRequest request, Product product) {
        Optional<Variant> variant =
                product.variant(request.variantId())
                        .filter(Variant::availableForSale)
                        .filter(one -> !one.price().isZero());
        if (variant.isEmpty()) {
            return notForSale();
        }
        try {
            return told(offers.settle(wish(request, variant.get())));
        } catch (Unreachable e) {
            return away(e);
        }
    }

    private DiscountResult notForSale() {
        return new Refused(Reason.NOT_FOR_SALE, standing().orElse(null));
    }

    private DiscountWish wish(DiscountRequest request, Variant variant) {
        List<String> messages = turn.messages().stream().map(Message::id).toList();
        return new DiscountWish(
                turn.sessionId(),
                variant.id(),
                request.pieces(),
                request.percent(),
                piece(variant),
                messages.isEmpty() ? List.of(turn.id()) : messages,
                turn.customer().tier() == Tier.VIP);
    }

    private static Piece piece(Variant variant) {
        Money price = variant.price();
        BigDecimal before = amount(variant.compareAt(), price);
        BigDecimal list =
                before == null || before.compareTo(price.amount()) < 0 ? price.amount() : before;
        return new Piece(price.amount(), list, amount(variant.unitCost(), price), price.currency());
    }

    /** What is told in another currency can't be compared. */
    private static @Nullable BigDecimal amount(@Nullable Money told, Money price) {
        return told == null || !told.currency().equals(price.currency()) ? null : told.amount();
    }

    private DiscountResult told(Settled settled) {
        Discount discount = discount(settled.offer());
        return switch (settled.settlement()) {
            case Offered _ -> granted(discount, true);
            case Repeated _ -> granted(discount, false);
            case Declined(var bound, _) -> new Refused(reason(bound), discount);
        };
    }

    private DiscountResult granted(@Nullable Discount discount, boolean anew) {
        if (discount == null) {
            return new Unavailable();
        }
        if (anew) {
            events.offered(turn, discount);
        }
        return new Granted(discount);
    }

    @Override
    public Optional<Discount> standing() {
        try {
            return offers.standing().map(TurnGrants::discount);
        } catch (Unreachable e) {
            var _ = away(e);
            return Optional.empty();
        }
    }

    @Override
    public void withdraw() {
        quietly(offers::withdraw);
    }

    @Override
    public boolean claim(Discount discount, String order) {
        try {
            return offers.take(discount.id(), order);
        } catch (Unreachable e) {
            var _ = away(e);
            return false;
        }
    }

    @Override
    public void made(Discount discount, String draftOrderId) {
        quietly(() -> offers.bind(discount.id(), draftOrderId));
    }

    @Override
    public void released(Discount discount) {
        quietly(() -> offers.release(discount.id()));
    }

    @Override
    public void gone(String draftOrderId) {
        quietly(() -> offers.unbind(draftOrderId));
    }

    /** What can't be kept leaves the offer counted, which is on the safe side. */
    private void quietly(Runnable change) {
        try {
            change.run();
        } catch (Unreachable e) {
            var _ = away(e);
        }
    }

    private DiscountResult away(Unreachable why) {
        LOG.warn("turn {}: offers can't be known: {}", turn.id(), why.getMessage());
        return new Unavailable();
    }

    private static @Nullable Discount discount(@Nullable CustomerOffer offer) {
        return offer == null
                ? null
                : new Discount(
                        offer.id(),
                        offer.variantId(),
                        offer.pieces(),
                        offer.percent(),
                        new Money(offer.piece().price(), offer.piece().currency()),
                        new Money(offer.piece().listPrice(), offer.piece().currency()),
                        offer.expiresAt());
    }

    private static Reason reason(Bound bound) {
        return switch (bound) {
            case AUTHORITY -> Reason.AUTHORITY;
            case LAST_STEP -> Reason.LAST_STEP;
            case MARGIN -> Reason.MARGIN;
            case BUDGET -> Reason.BUDGET;
            case ORDERED -> Reason.ORDERED;
        };
    }
}
