package io.sigmagent.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sigmagent.agent.offers.Discount;
import io.sigmagent.agent.offers.DiscountRequest;
import io.sigmagent.agent.offers.DiscountResult.Granted;
import io.sigmagent.agent.offers.DiscountResult.Refused;
import io.sigmagent.agent.offers.DiscountResult.Unavailable;
import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.OrderDiscount;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.StoreWrite.Line;
import io.sigmagent.agent.store.StoreWrite.MakeDraftOrder;
import io.sigmagent.agent.store.Variant;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Turn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Orders, for a model: a preview, and the draft order that was previewed in an earlier answer, once
 * the customer said yes. What is ordered comes from the preview, never from the model.
 */
final class DraftTools {

    /** The rule brain of the account manager notes the same, so that it can go on from here. */
    private static final String PREVIEWED = "ordering";

    private static final int MOST_PIECES = 99;

    private final BigDecimal authority;

    /**
     * @param authority largest total that an agent may prepare
     */
    DraftTools(BigDecimal authority) {
        this.authority = authority;
    }

    JsonNode preview(Arguments arguments, Desk desk) throws BadCall {
        Chosen chosen = chosen(arguments, desk);
        Optional<Discount> discount = standing(desk, chosen.variant().id(), chosen.pieces());
        Money each = discount.map(Discount::discounted).orElse(chosen.variant().price());
        BigDecimal total = each.amount().multiply(BigDecimal.valueOf(chosen.pieces()));
        if (total.compareTo(authority) > 0) {
            throw new BadCall("an order of that size is for a person of the shop: escalate");
        }
        desk.notes()
                .put(
                        PREVIEWED,
                        chosen.pieces()
                                + " "
                                + chosen.product().id()
                                + " "
                                + chosen.variant().id());
        desk.actions().add("next:confirm_order");
        ObjectNode told = Prompts.JSON.createObjectNode();
        return told.put("title", chosen.product().title())
                .put("pieces", chosen.pieces())
                .put("price_each", each.display())
                .put("note", "Nothing is ordered yet. Ask for a plain yes, without this note.");
    }

    JsonNode discount(Arguments arguments, Desk desk) throws BadCall {
        Chosen chosen = chosen(arguments, desk);
        DiscountRequest wish =
                new DiscountRequest(
                        chosen.product().id(), chosen.variant().id(), chosen.pieces(), null);
        ObjectNode told = Prompts.JSON.createObjectNode();
        return switch (desk.toolbox().discounts().request(wish)) {
            case Granted(Discount discount) -> {
                desk.actions().add("offered:discount");
                yield told.put("granted", discount.rate() + "%")
                        .put("for_at_most_pieces", discount.pieces())
                        .put("price_each", discount.discounted().display());
            }
            case Refused(_, Discount standing) ->
                    told.put("refused", "no more can be given")
                            .put("still_stands", standing == null ? "" : standing.rate() + "%");
            case Unavailable _ -> told.put("refused", "no discount can be given now");
        };
    }

    private static Chosen chosen(Arguments arguments, Desk desk) throws BadCall {
        String id =
                desk.aliases()
                        .id(arguments.text("variant"))
                        .orElseThrow(() -> new BadCall("no variant has that short name"));
        int pieces = arguments.whole("pieces");
        if (pieces < 1 || pieces > MOST_PIECES) {
            throw new BadCall("pieces must be 1 to " + MOST_PIECES);
        }
        Product product =
                desk.aliases()
                        .productOf(id)
                        .orElseThrow(() -> new BadCall("look at product_details first"));
        Variant variant = product.variant(id).orElseThrow(() -> new BadCall("it is gone"));
        if (!variant.availableForSale()) {
            throw new BadCall("it is sold out");
        }
        return new Chosen(product, variant, pieces);
    }

    private static Optional<Discount> standing(Desk desk, String variantId, int pieces) {
        return desk.toolbox()
                .discounts()
                .standing()
                .filter(one -> one.variantId().equals(variantId) && pieces <= one.pieces());
    }

    JsonNode make(Arguments arguments, Desk desk) throws BadCall {
        Turn turn = desk.turn();
        String previewed =
                turn.noted(PREVIEWED)
                        .orElseThrow(() -> new BadCall("nothing was previewed before"));
        if (!Consent.isGiven(turn.messages())) {
            throw new BadCall("the customer's newest message is no plain yes; ask for one");
        }
        String[] wish = previewed.split(" ", 3);
        // Only what the store prices in this turn can be ordered.
        if (wish.length < 3 || desk.toolbox().store().product(wish[1]).found().isEmpty()) {
            throw new BadCall("the store can't be asked right now");
        }
        Line line = new Line(wish[2], Integer.parseInt(wish[0]));
        boolean known = turn.customer().identity().reaches(IdentityLevel.CLAIMED);
        OrderDiscount discount =
                standing(desk, line.variantId(), line.quantity())
                        .map(one -> new OrderDiscount(one.percent(), "Discount"))
                        .orElse(null);
        MakeDraftOrder order =
                new MakeDraftOrder(
                        List.of(line), known ? turn.customer().email() : null, "", discount);
        return told(
                desk.toolbox().writer().write("draft_order:" + turn.conversation(), order), desk);
    }

    private static JsonNode told(WriteResult result, Desk desk) throws BadCall {
        return switch (result) {
            case WriteResult.Made(DraftOrder order, _) -> {
                String _ = desk.notes().remove(PREVIEWED);
                desk.actions().add("created:draft_order");
                desk.actions().add("next:checkout");
                ObjectNode made = Prompts.JSON.createObjectNode();
                made.put("draft_order", order.name()).put("total", order.total().display());
                yield order.checkoutUrl() == null ? made : made.put("pay_at", order.checkoutUrl());
            }
            case WriteResult.Refused _ -> {
                String _ = desk.notes().remove(PREVIEWED);
                throw new BadCall("the store does not take it; nothing was made");
            }
            case WriteResult.Failed _ ->
                    throw new BadCall("there is no result; nothing may be claimed");
            case WriteResult.Withdrawn _,
                    WriteResult.AddressChanged _,
                    WriteResult.Cancelled _,
                    WriteResult.ReturnRequested _ ->
                    throw new IllegalStateException("a draft order was asked for");
        };
    }

    private record Chosen(Product product, Variant variant, int pieces) {}
}
