package io.sigmagent.sbdr.application;

import io.sigmagent.agent.catalogue.Need;
import io.sigmagent.agent.catalogue.Offer;
import io.sigmagent.agent.catalogue.Requirement;
import io.sigmagent.agent.catalogue.Requirement.ScreenSize;
import io.sigmagent.agent.catalogue.Spending;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.turn.ShownProduct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Talks about the products that were shown: more of one, two side by side, others in their place.
 */
final class ProductTalk {

    private static final int MOST_LINES = 5;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(999);
    private static final BigDecimal STEP = new BigDecimal("0.2");
    private static final Pattern TAKES =
            Pattern.compile(
                    "(?i)\\b(?:i(?:'ll| will| would like to)? (?:take|buy|order)|(?:buy|order|get)"
                            + " (?:it|this|that|the))\\b");

    private final Scene scene;
    private final Draft draft;
    private final Search search;

    ProductTalk(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
        this.search = new Search(scene, draft);
    }

    void answer(FollowUp followUp, Need need) {
        List<ShownProduct> shown = scene.turn().shown();
        switch (followUp) {
            case FollowUp.Cheaper() ->
                    search.showOther(Search.cheaper(need, shown), Set.of(), "other.none_cheaper");
            case FollowUp.Better() ->
                    search.showOther(Search.better(need, shown), Set.of(), "other.none_better");
            case FollowUp.Others() -> search.showOther(need, ids(shown), "other.none");
            case FollowUp.OtherSize(boolean bigger) -> otherSize(bigger, need);
            case FollowUp.Why(List<ShownProduct> products) -> why(products, need);
            case FollowUp.Compare(ShownProduct first, ShownProduct second) ->
                    compare(first, second);
            case FollowUp.About(ShownProduct product) -> about(product);
        }
    }

    private void about(ShownProduct product) {
        Optional<Offer> found = offer(product);
        if (found.isEmpty()) {
            return;
        }
        Offer offer = found.get();
        draft.note(SpecTalk.FOCUS, product.id());
        draft.did("described:" + product.id());
        String text = scene.turn().text();
        if (TAKES.matcher(text).find()) {
            draft.say(scene.say("about.taken", offer.title(), offer.price().display()));
            return;
        }
        List<String> answers = SpecTalk.answers(text, offer, scene.voice());
        if (answers.isEmpty()) {
            draft.say(scene.say("about.price", offer.title(), offer.price().display()));
            draft.say(Presenter.prose(offer));
            draft.say(lines(offer));
            draft.say(scene.say(stock(offer), offer.title()));
        } else {
            draft.say(String.join(" ", answers));
        }
    }

    private static String stock(Offer offer) {
        return offer.variant().availableForSale() ? "about.in_stock" : "about.out_of_stock";
    }

    private static String lines(Offer offer) {
        return offer.sheet().lines().entrySet().stream()
                .limit(MOST_LINES)
                .map(SpecTalk::spoken)
                .collect(Collectors.joining("\n"));
    }

    private void why(List<ShownProduct> products, Need need) {
        for (ShownProduct product : products) {
            offer(product)
                    .ifPresent(offer -> {
                        String reasons = new Presenter(scene.voice()).why(offer, need);
                        draft.say(
                                scene.say("why", offer.title(), offer.price().display(), reasons));
                    });
        }
    }

    private void compare(ShownProduct one, ShownProduct other) {
        Optional<Offer> first = offer(one);
        Optional<Offer> second = first.flatMap(_ -> offer(other));
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        Offer a = first.get();
        Offer b = second.get();
        draft.did("compared:" + one.id());
        draft.did("compared:" + other.id());
        draft.say(
                scene.say(
                        "compare.price",
                        a.title(),
                        a.price().display(),
                        b.title(),
                        b.price().display()));
        List<String> differences = differences(a, b);
        draft.say(
                differences.isEmpty()
                        ? scene.say("compare.same")
                        : scene.say("compare.differences") + "\n" + String.join("\n", differences));
    }

    private List<String> differences(Offer a, Offer b) {
        List<String> differences = new ArrayList<>();
        for (Entry<String, String> line : a.sheet().lines().entrySet()) {
            String other = b.sheet().lines().get(line.getKey());
            if (other != null
                    && !other.equalsIgnoreCase(line.getValue())
                    && differences.size() < MOST_LINES) {
                differences.add(
                        scene.say("compare.line", line.getKey(), line.getValue(), other)
                                .replace('?', ' '));
            }
        }
        return differences;
    }

    private void otherSize(boolean bigger, Need need) {
        List<BigDecimal> sizes = sizesShown();
        if (sizes.isEmpty()) {
            if (draft.isSilent()) {
                draft.say(scene.say("other.sizes_unsaid"));
            }
            return;
        }
        List<Requirement> requirements = new ArrayList<>(need.requirements());
        requirements.removeIf(ScreenSize.class::isInstance);
        requirements.add(
                bigger
                        ? new ScreenSize("a bigger screen", sizes.getLast().add(STEP), LARGEST)
                        : new ScreenSize(
                                "a smaller screen",
                                BigDecimal.ZERO,
                                sizes.getFirst().subtract(STEP)));
        search.showOther(
                need.requiring(requirements),
                Set.of(),
                bigger ? "other.none_bigger" : "other.none_smaller");
    }

    /** Smallest first. */
    private List<BigDecimal> sizesShown() {
        return scene.turn().shown().stream()
                .map(this::offer)
                .flatMap(Optional::stream)
                .map(offer -> offer.sheet().inches())
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    /** The product as the store has it now; else says why there is nothing to say. */
    private Optional<Offer> offer(ShownProduct shown) {
        var result = scene.store().product(shown.id());
        Optional<Product> product = result.found();
        if (product.isEmpty() && draft.isSilent()) {
            if (result instanceof Failed<Product>) {
                search.away();
            } else {
                draft.say(scene.say("about.gone", shown.title()));
            }
        }
        return product.map(
                now -> new Offer(now, now.variant(shown.variantId()).orElseGet(now::cheapest)));
    }

    private static Set<String> ids(List<ShownProduct> shown) {
        return shown.stream().map(ShownProduct::id).collect(Collectors.toSet());
    }

    /** A need for what was shown, where the category is not known any more. */
    static Need anything(List<ShownProduct> shown) {
        return new Need(shown.getFirst().title(), Spending.open(), List.of(), List.of());
    }
}
