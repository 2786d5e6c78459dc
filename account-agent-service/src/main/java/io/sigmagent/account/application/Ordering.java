package io.sigmagent.account.application;

import static java.util.stream.Collectors.joining;

import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreWrite.Line;
import io.sigmagent.agent.store.StoreWrite.MakeDraftOrder;
import io.sigmagent.agent.store.Variant;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.FactValue.Quantity;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes an order: first it shows what would be ordered, then, after the customer's explicit yes, it
 * prepares the draft order with its checkout link.
 */
final class Ordering {

    private static final String WANTED = "ordering";
    private static final Set<Intent> ABOUT_AN_ORDER =
            EnumSet.of(Intent.ORDER_STATUS, Intent.ORDER_CHANGE, Intent.RETURN_REFUND);
    private static final BigDecimal AUTHORITY = BigDecimal.valueOf(10_000);
    private static final int MOST_PIECES = 99;
    private static final Pattern WANTS =
            insensitive(
                    "\\b(?:i['’]?ll take|i will take|i['’]?d like to (?:buy|order)|i want to"
                            + " (?:buy|order)|i['’]?ll (?:buy|order)|(?:make|place|prepare|create)"
                            + " (?:me )?(?:the|an|my|that) order|order (?:it|this|the|one)|buy"
                            + " (?:it|this|that|the|one)|let['’]?s (?:order|buy)|check ?out)\\b");
    private static final Pattern NOT =
            insensitive("\\b(?:don['’]?t|do not|not|cancel|won['’]?t)\\b");
    private static final Pattern YES =
            insensitive(
                    "^\\W*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please do|go ahead|do (?:it|that)"
                            + "|confirm(?:ed)?|correct)\\b");
    private static final Pattern NO =
            insensitive("^\\W*(?:no|nope|not? (?:now|yet)|stop|cancel|wait|don['’]?t)\\b");

    private final Turn turn;
    private final Toolbox toolbox;
    private final Voice voice;

    Ordering(Turn turn, Toolbox toolbox, Voice voice) {
        this.turn = turn;
        this.toolbox = toolbox;
        this.voice = voice;
    }

    /** The answer, if the turn is about an order that is to be made. */
    Optional<Answer> answer() {
        String text = turn.text();
        Optional<Wish> previewed = turn.noted(WANTED).map(Wish::read);
        if (previewed.isPresent() && YES.matcher(text).find() && !NOT.matcher(text).find()) {
            return Optional.of(make(previewed.get()));
        }
        if (previewed.isPresent() && NO.matcher(text).find()) {
            return Optional.of(forgetting(say("ordering.stopped")));
        }
        boolean wants =
                !ABOUT_AN_ORDER.contains(turn.intent())
                        && WANTS.matcher(text).find()
                        && !NOT.matcher(text).find();
        return wants && !turn.shown().isEmpty() ? Optional.of(preview(text)) : Optional.empty();
    }

    private Answer preview(String text) {
        Optional<ShownProduct> chosen = chosen(text);
        if (chosen.isEmpty()) {
            String titles = turn.shown().stream().map(ShownProduct::title).collect(joining(", "));
            return say("ordering.which", titles).doing("next:choose_product");
        }
        ShownProduct shown = chosen.get();
        Optional<Product> product = toolbox.store().product(shown.id()).found();
        Variant variant =
                product.stream()
                        .flatMap(one -> one.variants().stream())
                        .filter(one -> one.id().equals(shown.variantId()))
                        .findFirst()
                        .orElse(null);
        if (variant == null) {
            return offeringPerson("store.away_products");
        }
        return variant.availableForSale()
                ? preview(new Wish(variant.id(), pieces()), shown.title(), variant)
                : say("ordering.sold_out", shown.title()).doing("next:choose_product");
    }

    private Answer preview(Wish wish, String title, Variant variant) {
        BigDecimal total = variant.price().amount().multiply(BigDecimal.valueOf(wish.pieces()));
        if (total.compareTo(AUTHORITY) > 0) {
            return offeringPerson("ordering.too_large");
        }
        return say("ordering.preview", wish.pieces(), title, variant.price().display())
                .doing("next:confirm_order")
                .remembering(Notes.of(turn).settled().kept())
                .noting(WANTED, wish.text());
    }

    private Answer make(Wish wish) {
        boolean known = turn.customer().identity().reaches(IdentityLevel.CLAIMED);
        String email = known ? turn.customer().email() : null;
        MakeDraftOrder order =
                new MakeDraftOrder(List.of(new Line(wish.variantId(), wish.pieces())), email, "");
        // The conversation is part of the purpose: a later one may want the same once more.
        WriteResult result = toolbox.writer().write("draft_order:" + turn.conversation(), order);
        return switch (result) {
            case WriteResult.Made(var draft, _) -> made(draft).doing("created:draft_order");
            case WriteResult.Refused _ ->
                    forgetting(say("ordering.refused")).doing("next:choose_product");
            case WriteResult.Failed(var reason) -> failed(reason);
            case WriteResult.Withdrawn _ ->
                    throw new IllegalStateException("a draft order was withdrawn, not made");
        };
    }

    private Answer made(DraftOrder draft) {
        String total = draft.total().display();
        return draft.checkoutUrl() == null
                ? offeringPerson("ordering.made", draft.name(), total)
                : forgetting(say("ordering.made.link", draft.name(), total, draft.checkoutUrl()))
                        .doing("next:checkout");
    }

    /** Whether it was made is not known, so a yes asks for the very same again. */
    private Answer failed(Failure reason) {
        return switch (reason) {
            case REFUSED, NOT_CONFIGURED -> offeringPerson("ordering.not_possible");
            default -> say("ordering.unsure").doing("next:confirm_order");
        };
    }

    private Optional<ShownProduct> chosen(String text) {
        String said = text.toLowerCase(Locale.ROOT);
        List<ShownProduct> named =
                turn.shown().stream()
                        .filter(one -> said.contains(one.title().toLowerCase(Locale.ROOT)))
                        .toList();
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        return named.isEmpty() && turn.shown().size() == 1
                ? Optional.of(turn.shown().getFirst())
                : Optional.empty();
    }

    private int pieces() {
        return turn.fact(Factor.QUANTITY)
                .map(fact -> fact.value() instanceof Quantity(int pieces) ? pieces : 1)
                .map(pieces -> Math.min(pieces, MOST_PIECES))
                .orElse(1);
    }

    /** Only what is known of orders stays noted: a later yes is not about this order. */
    private Answer forgetting(Answer answer) {
        return answer.remembering(Notes.of(turn).settled().kept());
    }

    private Answer offeringPerson(String key, Object... values) {
        return say(key, values)
                .doing("next:human")
                .remembering(Notes.of(turn).settled().offeringPerson().kept());
    }

    private Answer say(String key, Object... values) {
        return Answer.to(turn, voice.say(key, values)).in(voice.language());
    }

    private static Pattern insensitive(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /**
     * What was shown to the customer before their yes.
     *
     * @param variantId a Shopify GID
     * @param pieces at least 1
     */
    private record Wish(String variantId, int pieces) {

        String text() {
            return pieces + " " + variantId;
        }

        static Wish read(String noted) {
            String[] parts = noted.split(" ", 2);
            return new Wish(parts[1], Integer.parseInt(parts[0]));
        }
    }
}
