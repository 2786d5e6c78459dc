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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Talks about the products that were shown: more of one, two side by side, others in their place.
 */
final class ProductTalk {

    private static final int MOST_LINES = 5;
    private static final int MOST_COMPARED = 3;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(999);
    private static final BigDecimal STEP = new BigDecimal("0.2");
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
            case FollowUp.Compare(List<ShownProduct> products) -> compare(products, need);
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
        if (Heard.says("takes", text)) {
            draft.say(scene.say("about.taken", offer.title(), scene.voice().money(offer.price())));
            return;
        }
        List<String> answers = SpecTalk.answers(text, offer, scene.voice());
        if (answers.isEmpty()) {
            draft.say(scene.say("about.price", offer.title(), scene.voice().money(offer.price())));
            draft.say(Presenter.prose(offer));
            draft.say(lines(offer));
            draft.say(scene.say(SpecTalk.stock(offer), offer.title()));
        } else {
            draft.say(String.join(" ", answers));
        }
    }

    private static String lines(Offer offer) {
        return offer.sheet().lines().entrySet().stream()
                .limit(MOST_LINES)
                .map(SpecTalk::spoken)
                .collect(Collectors.joining("\n"));
    }

    private void why(List<ShownProduct> products, Need need) {
        Presenter presenter = new Presenter(scene.voice());
        List<Offer> offers = products.stream().map(this::offer).flatMap(Optional::stream).toList();
        for (Offer offer : offers) {
            String price = scene.voice().money(offer.price());
            draft.say(scene.say("why", offer.title(), price, presenter.why(offer, need)));
        }
        String budget = search.budget();
        if (!budget.isEmpty()
                && !offers.isEmpty()
                && offers.stream().allMatch(offer -> need.spending().allows(offer.price()))) {
            draft.say(scene.say("why.budget", budget));
        }
    }

    private void compare(List<ShownProduct> products, Need need) {
        List<Offer> offers =
                products.stream()
                        .limit(MOST_COMPARED)
                        .map(this::offer)
                        .flatMap(Optional::stream)
                        .toList();
        if (offers.size() < 2) {
            return;
        }
        offers.forEach(offer -> draft.did("compared:" + offer.product().id()));
        new Comparison(offers, need, scene).told().forEach(draft::say);
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
