package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.catalogue.Requirement.Answer;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.Variant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which products of a category fit a need, best first. Strict: what does not fit is not shown as
 * fitting.
 */
final class Matching {

    private static final int MOST = 3;

    private final Need need;

    Matching(Need need) {
        this.need = need;
    }

    /**
     * What no product of the category says anything about, so that nothing can be left out for it.
     */
    static List<Requirement> unsaid(List<Product> products, List<Requirement> requirements) {
        return requirements.stream()
                .filter(Requirement::isStrict)
                .filter(requirement ->
                        products.stream().allMatch(product -> saysNothing(product, requirement)))
                .toList();
    }

    private static boolean saysNothing(Product product, Requirement requirement) {
        return product.variants().stream()
                .allMatch(variant ->
                        requirement.ask(SpecSheet.of(product, variant)) == Answer.NOT_SAID);
    }

    /** At most three products that fit, best first. */
    List<Offer> best(List<Product> products) {
        List<Offer> fitting = fitting(products);
        return need.spending().isStated() || need.spending().cheap() || fitting.size() <= MOST
                ? fitting.stream().limit(MOST).toList()
                : spread(fitting);
    }

    /** The cheapest that fit but for their price. */
    List<Offer> aboveBudget(List<Product> products) {
        return new Matching(need.spending(Spending.open()))
                .fitting(products).stream()
                        .filter(offer -> need.spending().isAbove(offer.price()))
                        .sorted(stockFirst().thenComparing(Offer::price))
                        .limit(1)
                        .toList();
    }

    /** Those that fit but for what they must be able to do: the ones that meet most. */
    List<Offer> lackingSomething(List<Product> products) {
        return new Matching(need.requiring(List.of()))
                .fitting(products).stream()
                        .sorted(Comparator.comparingLong(this::met).reversed())
                        .limit(2)
                        .toList();
    }

    private List<Offer> fitting(List<Product> products) {
        List<Offer> all = products.stream().map(this::offer).flatMap(Optional::stream).toList();
        boolean someForUse =
                all.stream().anyMatch(offer -> Uses.named(offer.product(), need.uses()) > 0);
        return all.stream()
                .filter(offer -> !someForUse || Uses.named(offer.product(), need.uses()) > 0)
                .sorted(order())
                .toList();
    }

    /** Its cheapest variant that fits, of those in stock if there is one. */
    private Optional<Offer> offer(Product product) {
        return product.variants().stream()
                .filter(variant -> need.spending().allows(variant.price()))
                .filter(variant -> meetsAll(product, variant))
                .map(variant -> new Offer(product, variant))
                .min(stockFirst().thenComparing(Offer::price));
    }

    private boolean meetsAll(Product product, Variant variant) {
        SpecSheet sheet = SpecSheet.of(product, variant);
        return need.requirements().stream()
                .filter(Requirement::isStrict)
                .allMatch(requirement -> requirement.ask(sheet) == Answer.MET);
    }

    private long met(Offer offer) {
        return need.requirements().stream()
                .filter(requirement -> requirement.ask(offer.sheet()) == Answer.MET)
                .count();
    }

    private Comparator<Offer> order() {
        Comparator<Offer> byPrice = Comparator.comparing(Offer::price);
        return stockFirst()
                .thenComparing(Comparator.comparingLong(this::met).reversed())
                .thenComparing(
                        Comparator.comparingLong(
                                        (Offer offer) -> Uses.named(offer.product(), need.uses()))
                                .reversed())
                .thenComparing(need.spending().most() == null ? byPrice : byPrice.reversed());
    }

    private static Comparator<Offer> stockFirst() {
        return Comparator.comparing(offer -> !offer.variant().availableForSale());
    }

    /**
     * One at the lower end, one in the middle, one at the upper end, so that the customer sees the
     * range.
     */
    private static List<Offer> spread(List<Offer> fitting) {
        List<Offer> available =
                fitting.stream().filter(offer -> offer.variant().availableForSale()).toList();
        List<Offer> byPrice =
                (available.size() < MOST ? fitting : available)
                        .stream().sorted(Comparator.comparing(Offer::price)).toList();
        int last = byPrice.size() - 1;
        return Stream.of(last / 6, last / 2, last - last / 6).map(byPrice::get).toList();
    }
}
