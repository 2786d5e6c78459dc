package io.sigmagent.account.application;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import io.sigmagent.agent.offers.Discount;
import io.sigmagent.agent.offers.DiscountRequest;
import io.sigmagent.agent.offers.DiscountResult;
import io.sigmagent.agent.offers.DiscountResult.Granted;
import io.sigmagent.agent.offers.DiscountResult.Reason;
import io.sigmagent.agent.offers.DiscountResult.Refused;
import io.sigmagent.agent.offers.DiscountResult.Unavailable;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.ProductQuery;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Tier;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers who finds a price too high: with the next concession that the shop's rules grant, else
 * with an honest no and another way.
 */
final class Negotiation {

    private static final Set<Intent> ABOUT_AN_ORDER =
            EnumSet.of(
                    Intent.ORDER_STATUS,
                    Intent.ORDER_CHANGE,
                    Intent.RETURN_REFUND,
                    Intent.BILLING_PAYMENT);
    private static final Pattern PERCENT =
            Pattern.compile(
                    "(\\d{1,2})(?:[.,]\\d+)? ?(?:%|per ?cent|por ?ciento|pour ?cent)",
                    Pattern.CASE_INSENSITIVE);

    private final Turn turn;
    private final Toolbox toolbox;
    private final Voice voice;
    private final Words words;
    private final Speaking speaking;

    Negotiation(Turn turn, Toolbox toolbox, Voice voice) {
        this.turn = turn;
        this.toolbox = toolbox;
        this.voice = voice;
        this.words = Words.of(turn);
        this.speaking = new Speaking(turn, voice);
    }

    /** The answer, if the customer wants it for less and it is known what. */
    Optional<Answer> answer() {
        if (!objects() || (turn.shown().isEmpty() && Wish.of(turn).isEmpty())) {
            return Optional.empty();
        }
        Optional<Wish> wish = subject();
        if (wish.isEmpty()) {
            String titles = turn.shown().stream().map(ShownProduct::title).collect(joining(", "));
            return Optional.of(
                    speaking.say("negotiation.which", titles).doing("next:choose_product"));
        }
        return Optional.of(
                Chosen.of(toolbox, wish.get().productId(), wish.get().variantId())
                        .map(chosen -> answer(chosen, wish.get()))
                        .orElseGet(
                                () -> speaking.offeringPerson(voice.say("store.away_products"))));
    }

    /** A yes, or an order, that names the discount it was offered is none. */
    private boolean objects() {
        String text = turn.text();
        boolean agrees =
                Wish.of(turn).isPresent()
                        && (words.plainly("yes", text) || words.plainly("buy", text))
                        && !words.mean("but", text)
                        && !text.contains("?");
        return !agrees && !ABOUT_AN_ORDER.contains(turn.intent()) && words.mean("objection", text);
    }

    private Optional<Wish> subject() {
        Optional<Wish> noted = Wish.of(turn);
        Optional<Wish> shown =
                Chosen.shown(turn)
                        .map(one -> new Wish(one.id(), one.variantId(), Chosen.pieces(turn), null));
        return shown.filter(
                        one -> noted.isEmpty() || !one.variantId().equals(noted.get().variantId()))
                .or(() -> noted);
    }

    private Answer answer(Chosen chosen, Wish wish) {
        if (words.mean("other_product", turn.text())) {
            Optional<Product> other = cheaper(chosen);
            if (other.isPresent()) {
                return alternative("negotiation.cheaper", chosen, other.get());
            }
        }
        Optional<BigDecimal> wished = wished();
        DiscountResult result =
                toolbox.discounts()
                        .request(
                                new DiscountRequest(
                                        wish.productId(),
                                        wish.variantId(),
                                        wish.pieces(),
                                        wished.orElse(null)));
        return switch (result) {
            case Granted(var discount) -> offered(chosen, wish, discount, wished);
            case Refused(var reason, var standing) when takes(standing, wish, reason) ->
                    last(chosen, wish, standing);
            case Refused(var reason, _) -> refused(chosen, reason);
            case Unavailable _ -> refused(chosen, "negotiation.away");
        };
    }

    private Answer offered(
            Chosen chosen, Wish wish, Discount discount, Optional<BigDecimal> wished) {
        boolean less = wished.filter(one -> one.compareTo(discount.percent()) > 0).isPresent();
        boolean more = wish.percent() != null;
        String key = less ? "negotiation.less" : more ? "negotiation.more" : "negotiation.offer";
        String vip = turn.customer().tier() == Tier.VIP ? voice.say("negotiation.vip") + " " : "";
        return speaking.text(
                        vip
                                + voice.say(
                                        key,
                                        discount.rate(),
                                        chosen.title(),
                                        discount.discounted().display(),
                                        discount.price().display(),
                                        date(discount.expiresAt())))
                .doing("offered:discount", "next:confirm_order")
                .noting(Wish.NOTE, wish.with(discount.percent()).text());
    }

    private static boolean takes(@Nullable Discount standing, Wish wish, Reason reason) {
        return standing != null
                && reason != Reason.ORDERED
                && standing.variantId().equals(wish.variantId());
    }

    private Answer last(Chosen chosen, Wish wish, Discount standing) {
        String other =
                cheaper(chosen).map(one -> " " + told("negotiation.alternative", one)).orElse("");
        return speaking.text(
                        voice.say(
                                        "negotiation.last",
                                        standing.rate(),
                                        chosen.title(),
                                        standing.discounted().display())
                                + other)
                .doing("refused:discount", "next:confirm_order")
                .noting(Wish.NOTE, wish.with(standing.percent()).text());
    }

    private Answer refused(Chosen chosen, Reason reason) {
        Money before = chosen.variant().compareAt();
        if (reason == Reason.NOT_FOR_SALE) {
            return speaking.say("ordering.sold_out", chosen.title()).doing("next:choose_product");
        }
        if (reason == Reason.ORDERED) {
            return speaking.offeringPerson(voice.say("negotiation.ordered"));
        }
        return refused(
                chosen,
                reason == Reason.AUTHORITY && before != null
                        ? "negotiation.sale"
                        : "negotiation.none");
    }

    private Answer refused(Chosen chosen, String key) {
        return cheaper(chosen)
                .map(other -> alternative(key, chosen, other))
                .orElseGet(() ->
                        speaking.offeringPerson(
                                said(key, chosen) + " " + voice.say("negotiation.person")))
                .doing("refused:discount");
    }

    private Answer alternative(String key, Chosen chosen, Product other) {
        return speaking.text(
                        said(key, chosen)
                                + " "
                                + told("negotiation.alternative", other)
                                + " "
                                + voice.say("negotiation.choose"))
                .showing(
                        List.of(
                                ShownProduct.of(chosen.product(), chosen.variant()),
                                ShownProduct.of(other)))
                .doing("recommended:" + other.id(), "next:choose_product");
    }

    private String said(String key, Chosen chosen) {
        return voice.say(key, chosen.title(), chosen.variant().price().display());
    }

    private String told(String key, Product product) {
        return voice.say(key, product.title(), product.cheapest().price().display());
    }

    /** The dearest of the same kind that costs less. */
    private Optional<Product> cheaper(Chosen chosen) {
        String type = chosen.product().productType();
        Money price = chosen.variant().price();
        if (type.isBlank()) {
            return Optional.empty();
        }
        return toolbox
                .store()
                .searchProducts(ProductQuery.ofType(type).between(null, price.amount()))
                .found()
                .orElse(List.of())
                .stream()
                .filter(Product::inStock)
                .filter(one -> !one.id().equals(chosen.product().id()))
                .filter(one -> one.cheapest().price().compareTo(price) < 0)
                .max(comparing(one -> one.cheapest().price()));
    }

    private Optional<BigDecimal> wished() {
        Matcher percent = PERCENT.matcher(turn.text());
        return percent.find()
                ? Optional.of(new BigDecimal(percent.group(1))).filter(one -> one.signum() > 0)
                : Optional.empty();
    }

    private String date(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM", Locale.forLanguageTag(voice.language()))
                .withZone(ZoneOffset.UTC)
                .format(at);
    }
}
