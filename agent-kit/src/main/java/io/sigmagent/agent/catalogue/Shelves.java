package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.catalogue.Finding.Fitting;
import io.sigmagent.agent.catalogue.Finding.NotSold;
import io.sigmagent.agent.catalogue.Finding.NothingFits;
import io.sigmagent.agent.catalogue.Finding.StoreAway;
import io.sigmagent.agent.catalogue.Finding.Why;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.ProductQuery;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Found;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The shop's products, looked through for a need. */
public final class Shelves {

    private static final int MOST = 50;

    private final Store store;
    private final Categories categories;

    public Shelves(Store store, Categories categories) {
        this.store = store;
        this.categories = categories;
    }

    /** What fits that need. */
    public Finding look(Need need) {
        return look(need, Set.of());
    }

    /** What else fits that need, without the products of those ids. */
    public Finding look(Need need, Set<String> without) {
        Stock stock = stock(need).only(product -> !without.contains(product.id()));
        if (stock.failure() != null && stock.products().isEmpty()) {
            return new StoreAway(stock.failure());
        }
        if (stock.products().isEmpty()) {
            return new NotSold();
        }
        return finding(need, stock);
    }

    private Finding finding(Need need, Stock stock) {
        List<Product> products = List.copyOf(stock.products());
        Money cheapest = cheapest(products);
        List<Requirement> unsaid = Matching.unsaid(products, need.requirements());
        List<Requirement> said =
                need.requirements().stream()
                        .filter(requirement -> !unsaid.contains(requirement))
                        .toList();
        Spending spending =
                need.spending().speaks(cheapest.currency()) ? need.spending() : Spending.open();
        Matching matching = new Matching(need.requiring(said).spending(spending));
        List<Offer> best = matching.best(products);
        if (!best.isEmpty()) {
            return new Fitting(best, unsaid, cheapest, stock.cached());
        }
        List<Offer> above = matching.aboveBudget(products);
        if (!above.isEmpty()) {
            return new NothingFits(Why.PRICE, above, cheapest);
        }
        List<Offer> atAnyPrice =
                new Matching(need.requiring(said).spending(Spending.open())).best(products);
        return atAnyPrice.isEmpty()
                ? new NothingFits(Why.REQUIREMENTS, matching.lackingSomething(products), cheapest)
                : new NothingFits(Why.BELOW, dearest(atAnyPrice), cheapest);
    }

    private static List<Offer> dearest(List<Offer> offers) {
        return offers.stream().max(Comparator.comparing(Offer::price)).stream().toList();
    }

    private static Money cheapest(List<Product> products) {
        return products.stream()
                .map(product -> product.cheapest().price())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** By product types; where the shop has none of that category, by words in title and tags. */
    private Stock stock(Need need) {
        String category = need.category();
        List<String> types = categories.typesOf(category);
        Stock stock = ofTypes(types);
        if (!stock.products().isEmpty() || stock.failure() != null) {
            return stock;
        }
        Optional<String> wider = categories.parentOf(category);
        Stock inWider = ofTypes(wider.map(categories::typesOf).orElse(List.of()));
        List<String> distinction = categories.distinction(category);
        Stock narrowed =
                inWider.only(product ->
                        distinction.stream().anyMatch(SpecSheet.labels(product)::contains));
        if (!narrowed.products().isEmpty() || narrowed.failure() != null) {
            return narrowed;
        }
        return collect(List.of(ProductQuery.words(singular(category)).atMost(MOST)))
                .only(product -> isNamed(product, category));
    }

    private boolean isNamed(Product product, String category) {
        return SpecSheet.labels(product).contains(singular(category))
                || categories.names(product.title(), category)
                || tagged(product, category);
    }

    private boolean tagged(Product product, String category) {
        return product.productType().isBlank()
                && product.tags().stream().anyMatch(tag -> categories.names(tag, category));
    }

    private Stock ofTypes(List<String> types) {
        return collect(types.stream().map(type -> ProductQuery.ofType(type).atMost(MOST)).toList());
    }

    private Stock collect(List<ProductQuery> queries) {
        Map<String, Product> products = new LinkedHashMap<>();
        boolean cached = false;
        StoreResult.Failure failure = null;
        for (ProductQuery query : queries) {
            StoreResult<List<Product>> result = store.searchProducts(query);
            if (result instanceof Found<List<Product>> found) {
                found.value().forEach(product -> products.put(product.id(), product));
                cached |= found.cached();
            } else if (result instanceof Failed<List<Product>>(StoreResult.Failure reason)) {
                failure = reason;
            }
        }
        return new Stock(products.values(), cached, failure);
    }

    private static String singular(String category) {
        return category.replaceAll("ies$", "y").replaceAll("s$", "");
    }

    private record Stock(
            Collection<Product> products, boolean cached, StoreResult.@Nullable Failure failure) {

        Stock only(Predicate<Product> wanted) {
            return new Stock(
                    new ArrayList<>(products.stream().filter(wanted).toList()), cached, failure);
        }
    }
}
