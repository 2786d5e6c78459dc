package io.sigmagent.sbdr.application;

import io.sigmagent.agent.catalogue.Finding;
import io.sigmagent.agent.catalogue.Finding.Fitting;
import io.sigmagent.agent.catalogue.Finding.NotSold;
import io.sigmagent.agent.catalogue.Finding.NothingFits;
import io.sigmagent.agent.catalogue.Finding.StoreAway;
import io.sigmagent.agent.catalogue.Need;
import io.sigmagent.agent.catalogue.Offer;
import io.sigmagent.agent.catalogue.Requirement;
import io.sigmagent.agent.catalogue.Spending;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.ShownProduct;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for products and says what came of it. */
final class Search {

    private final Scene scene;
    private final Draft draft;
    private final Presenter presenter;

    Search(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
        this.presenter = new Presenter(scene.voice());
    }

    /** What fits the need as it is known. */
    void show(Need need) {
        Finding finding = scene.shelves().look(need);
        if (finding instanceof Fitting fitting && isOnDisplay(fitting.offers())) {
            draft.cheapest(fitting.cheapest());
            draft.say(scene.say("fit.still"));
            return;
        }
        tell(finding, need);
    }

    private boolean isOnDisplay(List<Offer> offers) {
        Set<String> shown =
                scene.turn().shown().stream()
                        .map(ShownProduct::variantId)
                        .collect(Collectors.toSet());
        return shown.equals(
                offers.stream().map(offer -> offer.variant().id()).collect(Collectors.toSet()));
    }

    /**
     * The same need with other bounds, for a follow-up; where nothing is left, says so with that
     * text.
     */
    void showOther(Need need, Set<String> without, String nothingKey) {
        Finding finding = scene.shelves().look(need, without);
        switch (finding) {
            case Fitting fitting -> {
                draft.say(scene.say("fit.other"));
                list(fitting.offers(), need, "recommended");
            }
            case StoreAway away -> tell(away, need);
            case NothingFits _, NotSold _ -> draft.say(scene.say(nothingKey));
        }
    }

    /** What came of a look. */
    void tell(Finding finding, Need need) {
        switch (finding) {
            case Fitting fitting -> fits(fitting, need);
            case NothingFits nothing -> nothingFits(nothing, need);
            case NotSold _ -> notSold(need.category());
            case StoreAway _ -> away();
        }
    }

    private void fits(Fitting fitting, Need need) {
        draft.cheapest(fitting.cheapest());
        boolean foreign = !need.spending().speaks(fitting.cheapest().currency());
        if (foreign) {
            draft.say(scene.say("fit.foreign_currency", fitting.cheapest().currency()));
        }
        String budget = foreign || !need.spending().isStated() ? "" : budget();
        boolean byName = scene.lead().need() == null;
        String key = fitting.offers().size() == 1 ? "fit.one" : "fit.some";
        draft.say(
                byName
                        ? scene.say("fit.named")
                        : budget.isEmpty()
                                ? scene.say(key, need.category())
                                : scene.say(key + ".budget", need.category(), budget));
        list(fitting.offers(), need, "recommended");
        if (!fitting.unsaid().isEmpty()) {
            draft.say(scene.say("fit.unsaid", words(fitting.unsaid())));
        }
        if (fitting.cached()) {
            draft.say(scene.say("fit.cached"));
        }
    }

    private void nothingFits(NothingFits nothing, Need need) {
        draft.cheapest(nothing.cheapest());
        String wish = words(need.requirements());
        String what = wish.isEmpty() ? need.category() : scene.say("wish", need.category(), wish);
        switch (nothing.why()) {
            case PRICE -> draft.say(scene.say("nothing.price", what, budget()));
            case REQUIREMENTS ->
                    draft.say(scene.say("nothing.requirements", need.category(), wish));
            case BELOW -> draft.say(scene.say("nothing.below", what, budget()));
        }
        if (!nothing.nearest().isEmpty()) {
            draft.say(
                    scene.say(
                            "nearest." + nothing.why().name().toLowerCase(java.util.Locale.ROOT)));
            list(nothing.nearest(), need, "nearest");
        }
    }

    private void notSold(String category) {
        draft.say(scene.say("not_sold", category));
        draft.say(scene.sold());
        draft.did("missed:" + category.replace(' ', '_'));
        draft.askForCategory();
    }

    /** The store is away: says so, invents nothing, offers a person. */
    void away() {
        draft.say(scene.say("away"));
        draft.did("offered:human");
    }

    private void list(List<Offer> offers, Need need, String verb) {
        draft.say(presenter.list(offers, need));
        draft.show(offers, verb);
        if (offers.size() == 1) {
            draft.note(SpecTalk.FOCUS, offers.getFirst().product().id());
        }
    }

    private String budget() {
        Optional<Fact> fact = scene.lead().fact(Factor.BUDGET_RANGE);
        return fact.map(known -> presenter.budget(known, scene.currency())).orElse("");
    }

    private String words(List<Requirement> requirements) {
        return presenter.all(requirements.stream().map(Requirement::words).toList());
    }

    /** The same need, but for less than all of these cost. */
    static Need cheaper(Need need, List<ShownProduct> shown) {
        var least =
                shown.stream()
                        .map(product -> product.price().amount())
                        .min(java.math.BigDecimal::compareTo);
        return need.spending(
                new Spending(
                        null,
                        least.orElseThrow().subtract(new java.math.BigDecimal("0.01")),
                        false,
                        null));
    }

    /** The same need, but for more than all of these cost, still within the budget. */
    static Need better(Need need, List<ShownProduct> shown) {
        var most =
                shown.stream()
                        .map(product -> product.price().amount())
                        .max(java.math.BigDecimal::compareTo);
        return need.spending(
                new Spending(
                        most.orElseThrow().add(new java.math.BigDecimal("0.01")),
                        need.spending().most(),
                        false,
                        need.spending().currency()));
    }
}
