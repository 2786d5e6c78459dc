package io.sigmagent.account.application;

import static java.util.stream.Collectors.joining;

import io.sigmagent.agent.store.Catalogue;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.store.StoreResult.Nothing;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Recommends products for what is known of the customer's need, with the store's prices. */
final class ProductAnswers {

    private static final int MOST = 3;

    private final Turn turn;
    private final Toolbox toolbox;
    private final Voice voice;
    private final Need need;

    ProductAnswers(Turn turn, Toolbox toolbox, Voice voice) {
        this.turn = turn;
        this.toolbox = toolbox;
        this.voice = voice;
        this.need = Need.of(turn);
    }

    /** The first words after a qualified lead came over: a recommendation and the next step. */
    Answer opening() {
        String name = turn.customer().firstName();
        String hello = name == null ? voice.say("opening") : voice.say("opening.named", name);
        List<Product> shown = shownBefore();
        if (!shown.isEmpty()) {
            return recommended(hello + " " + voice.say("opening.shown"), shown);
        }
        if (!need.isKnown()) {
            return say(hello + " " + voice.say("opening.need")).doing("next:name_need");
        }
        return switch (products()) {
            case Found<List<Product>> found ->
                    recommended(hello + " " + voice.say("opening.recommend"), best(found.value()));
            case Nothing<List<Product>> _ ->
                    say(hello + " " + voice.say("opening.nothing")).doing("next:name_need");
            case Failed<List<Product>> _ ->
                    say(hello + " " + voice.say("opening.away")).doing("next:human");
        };
    }

    /** Products for what the customer asks. */
    Answer recommendation() {
        return switch (products()) {
            case Found<List<Product>> found ->
                    recommended(
                            voice.say(found.cached() ? "products.cached" : "products.found"),
                            best(found.value()));
            case Nothing<List<Product>> _ ->
                    say(voice.say(need.hasBudget() ? "products.none_in_budget" : "products.none"))
                            .doing("next:name_need");
            case Failed<List<Product>> _ ->
                    say(voice.say("store.away_products"))
                            .doing("next:human")
                            .remembering(Notes.of(turn).offeringPerson().kept());
        };
    }

    private StoreResult<List<Product>> products() {
        return switch (toolbox.store().catalogue()) {
            case Found<Catalogue> found ->
                    toolbox.store().searchProducts(need.query(found.value()));
            case Nothing<Catalogue> _ -> new Nothing<>();
            case Failed<Catalogue> failed -> new Failed<>(failed.reason());
        };
    }

    /** What the customer saw, with today's prices; what is gone is left out. */
    private List<Product> shownBefore() {
        return turn.shown().stream()
                .limit(MOST)
                .map(shown -> toolbox.store().product(shown.id()).found())
                .flatMap(Optional::stream)
                .filter(Product::inStock)
                .toList();
    }

    private static List<Product> best(List<Product> products) {
        Stream<Product> buyable = products.stream().filter(Product::inStock);
        Stream<Product> others = products.stream().filter(product -> !product.inStock());
        return Stream.concat(buyable, others).limit(MOST).toList();
    }

    private Answer recommended(String lead, List<Product> products) {
        List<ShownProduct> shown = products.stream().map(ShownProduct::of).toList();
        String lines = shown.stream().map(this::line).collect(joining("\n"));
        String[] recommended =
                shown.stream().map(product -> "recommended:" + product.id()).toArray(String[]::new);
        return say(lead + "\n" + lines + "\n" + voice.say("products.next"))
                .showing(shown)
                .doing(recommended)
                .doing("next:choose_product");
    }

    private String line(ShownProduct product) {
        String price = product.price().display();
        if (!product.inStock()) {
            return voice.say("products.line_out_of_stock", product.title(), price);
        }
        return product.compareAt() == null
                ? voice.say("products.line", product.title(), price)
                : voice.say(
                        "products.line_sale",
                        product.title(),
                        price,
                        product.compareAt().display());
    }

    private Answer say(String text) {
        return Answer.to(turn, text).in(voice.language());
    }
}
