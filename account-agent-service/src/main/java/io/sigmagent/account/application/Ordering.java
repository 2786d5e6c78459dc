package io.sigmagent.account.application;

import static java.util.stream.Collectors.joining;

import io.sigmagent.agent.offers.Discount;
import io.sigmagent.agent.offers.GuardedWriter;
import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.OrderDiscount;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreWrite.Line;
import io.sigmagent.agent.store.StoreWrite.MakeDraftOrder;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes an order: first it shows what would be ordered, then, after the customer's explicit yes, it
 * prepares the draft order with its checkout link.
 */
final class Ordering {

    private static final Set<Intent> ABOUT_AN_ORDER =
            EnumSet.of(Intent.ORDER_STATUS, Intent.ORDER_CHANGE, Intent.RETURN_REFUND);

    private final Turn turn;
    private final Toolbox toolbox;
    private final Voice voice;
    private final Words words;
    private final Speaking speaking;

    Ordering(Turn turn, Toolbox toolbox, Voice voice) {
        this.turn = turn;
        this.toolbox = toolbox;
        this.voice = voice;
        this.words = Words.of(turn);
        this.speaking = new Speaking(turn, voice);
    }

    /** The answer to the customer's yes, if that is what they say. */
    Optional<Answer> accepted() {
        return words.plainly("yes", turn.text()) ? Wish.of(turn).map(this::make) : Optional.empty();
    }

    /** The answer, if the turn is about an order that is to be made. */
    Optional<Answer> answer() {
        String text = turn.text();
        if (Wish.of(turn).isPresent() && words.mean("no", text)) {
            return Optional.of(speaking.say("ordering.stopped"));
        }
        boolean wants = !ABOUT_AN_ORDER.contains(turn.intent()) && words.plainly("buy", text);
        return wants && !turn.shown().isEmpty() ? Optional.of(preview()) : Optional.empty();
    }

    private Answer preview() {
        Optional<ShownProduct> shown = Chosen.shown(turn);
        if (shown.isEmpty()) {
            String titles = turn.shown().stream().map(ShownProduct::title).collect(joining(", "));
            return speaking.say("ordering.which", titles).doing("next:choose_product");
        }
        ShownProduct one = shown.get();
        return Chosen.of(toolbox, one.id(), one.variantId())
                .map(this::preview)
                .orElseGet(() -> offeringPerson("store.away_products"));
    }

    private Answer preview(Chosen chosen) {
        if (!chosen.variant().availableForSale()) {
            return speaking.say("ordering.sold_out", chosen.title()).doing("next:choose_product");
        }
        int pieces = Chosen.pieces(turn);
        Discount discount = standing(chosen, pieces);
        String id = chosen.product().id();
        String variant = chosen.variant().id();
        if (discount == null) {
            String price = chosen.variant().price().display();
            return speaking.say("ordering.preview", pieces, chosen.title(), price)
                    .doing("next:confirm_order")
                    .noting(Wish.NOTE, new Wish(id, variant, pieces, null).text());
        }
        String price = discount.discounted().display();
        return speaking.say(
                        "ordering.preview.discount", pieces, chosen.title(), price, discount.rate())
                .doing("next:confirm_order")
                .noting(Wish.NOTE, new Wish(id, variant, pieces, discount.percent()).text());
    }

    private @Nullable Discount standing(Chosen chosen, int pieces) {
        return toolbox.discounts()
                .standing()
                .filter(discount -> discount.variantId().equals(chosen.variant().id()))
                .filter(discount -> discount.pieces() >= pieces)
                .orElse(null);
    }

    private Answer make(Wish wish) {
        Optional<Chosen> chosen = Chosen.of(toolbox, wish.productId(), wish.variantId());
        if (chosen.isEmpty()) {
            return failed(Failure.UNAVAILABLE);
        }
        if (wish.percent() != null) {
            // What stands is told with the order, so the ledger must have it.
            var _ = toolbox.discounts().standing();
        }
        boolean known = turn.customer().identity().reaches(IdentityLevel.CLAIMED);
        String email = known ? turn.customer().email() : null;
        MakeDraftOrder order =
                new MakeDraftOrder(
                        List.of(new Line(wish.variantId(), wish.pieces())),
                        email,
                        "",
                        wish.percent() == null
                                ? null
                                : new OrderDiscount(wish.percent(), voice.say("discount.title")));
        // The conversation is part of the purpose: a later one may want the same once more.
        WriteResult result = toolbox.writer().write("draft_order:" + turn.conversation(), order);
        return switch (result) {
            case WriteResult.Made(var draft, _) -> made(draft, chosen.get(), wish);
            case WriteResult.Refused refused -> refused(refused, chosen.get(), wish);
            case WriteResult.Failed(var reason) -> failed(reason);
            default -> throw new IllegalStateException(result + ": not what a draft order gives");
        };
    }

    private Answer made(DraftOrder draft, Chosen chosen, Wish wish) {
        String total = draft.total().display();
        String url = draft.checkoutUrl();
        if (url == null) {
            return offeringPerson("ordering.made", draft.name(), total)
                    .doing("created:draft_order")
                    .noting(Drafts.NOTE, draft.id());
        }
        String made = voice.say("ordering.made.link", draft.name(), total, url);
        String rate = wish.percent() == null ? "" : " " + told(wish);
        String upsell = new Upsell(toolbox, voice).with(chosen.product()).orElse("");
        return speaking.text(made + rate + upsell)
                .doing("created:draft_order", "next:checkout")
                .noting(Drafts.NOTE, draft.id());
    }

    private String told(Wish wish) {
        return voice.say("ordering.made.discount", String.valueOf(wish.percent()));
    }

    private Answer refused(WriteResult.Refused refused, Chosen chosen, Wish wish) {
        if (refused.names(GuardedWriter.ABOVE_AUTHORITY)) {
            return speaking.toPerson(
                    voice.say("ordering.too_large", wish.pieces(), chosen.title()));
        }
        if (refused.names(GuardedWriter.NOT_GRANTED)) {
            Wish plain = new Wish(wish.productId(), wish.variantId(), wish.pieces(), null);
            String price = chosen.variant().price().display();
            return speaking.say("ordering.offer_over", chosen.title(), price)
                    .doing("next:confirm_order")
                    .noting(Wish.NOTE, plain.text());
        }
        return speaking.say("ordering.refused").doing("next:choose_product");
    }

    /** Whether it was made is not known, so a yes asks for the very same again. */
    private Answer failed(Failure reason) {
        return switch (reason) {
            case REFUSED, NOT_CONFIGURED -> offeringPerson("ordering.not_possible");
            default ->
                    Answer.to(turn, voice.say("ordering.unsure"))
                            .in(voice.language())
                            .doing("next:confirm_order");
        };
    }

    private Answer offeringPerson(String key, Object... values) {
        return speaking.offeringPerson(voice.say(key, values));
    }
}
