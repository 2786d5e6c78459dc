package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.facts.CategoryFinder;
import io.sigmagent.agent.facts.CategoryWords;
import io.sigmagent.agent.facts.Found;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.knowledge.ProductKnowledge;
import io.sigmagent.agent.store.Catalogue;
import io.sigmagent.agent.store.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The categories that customers may name, and the shop's product types that they mean. */
public final class Categories {

    private final CategoryFinder finder;
    private final Map<String, String> parents;
    private final Map<String, String> categoryOfType;

    private Categories(
            CategoryFinder finder,
            Map<String, String> parents,
            Map<String, String> categoryOfType) {
        this.finder = finder;
        this.parents = parents;
        this.categoryOfType = categoryOfType;
    }

    /** What the knowledge base knows, and each product type of the shop that it does not know. */
    public static Categories of(KnowledgeBase knowledge, Catalogue catalogue) {
        List<CategoryWords> known = known(knowledge);
        CategoryFinder finder = new CategoryFinder(known);
        Map<String, String> ofType = new LinkedHashMap<>();
        List<CategoryWords> all = new ArrayList<>(known);
        for (String type : byNumber(catalogue)) {
            if (type.isBlank()) {
                continue;
            }
            Optional<String> category = finder.find(type).map(Found::value);
            ofType.put(type, category.orElseGet(() -> type.toLowerCase(Locale.ROOT)));
            if (category.isEmpty()) {
                String name = type.toLowerCase(Locale.ROOT);
                all.add(new CategoryWords(name, List.of(name), List.of()));
            }
        }
        return new Categories(new CategoryFinder(all), parents(knowledge), ofType);
    }

    /** The types with most products first. */
    private static List<String> byNumber(Catalogue catalogue) {
        return catalogue.productTypes().entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<CategoryWords> known(KnowledgeBase knowledge) {
        Map<String, CategoryWords> words = new LinkedHashMap<>();
        knowledge
                .synonyms()
                .entries()
                .forEach(entry -> words.put(entry.words().name(), entry.words()));
        knowledge
                .products()
                .forEach(product ->
                        words.putIfAbsent(
                                product.name(),
                                new CategoryWords(
                                        product.name(), List.of(product.name()), List.of())));
        return List.copyOf(words.values());
    }

    private static Map<String, String> parents(KnowledgeBase knowledge) {
        Map<String, String> parents = new LinkedHashMap<>();
        for (ProductKnowledge product : knowledge.products()) {
            if (!product.group().equals(product.name())) {
                parents.put(product.name(), product.group());
            }
        }
        knowledge
                .synonyms()
                .entries()
                .forEach(entry ->
                        knowledge
                                .synonyms()
                                .parentOf(entry.words().name())
                                .ifPresent(parent -> parents.put(entry.words().name(), parent)));
        return parents;
    }

    /** Finds the category that a text is about. */
    public CategoryFinder finder() {
        return finder;
    }

    /** The wider category. */
    public Optional<String> parentOf(String category) {
        return Optional.ofNullable(parents.get(category))
                .filter(parent -> !parent.equals(category));
    }

    /** The category of a product, by its type. */
    public Optional<String> of(Product product) {
        return Optional.ofNullable(categoryOfType.get(product.productType()));
    }

    /** The product types of that category and of its narrower ones; empty = the shop has none. */
    List<String> typesOf(String category) {
        return categoryOfType.entrySet().stream()
                .filter(entry -> isWithin(entry.getValue(), category))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a category is that one or a narrower one of it. */
    public boolean isWithin(String inner, String outer) {
        return inner.equals(outer)
                || parentOf(inner).filter(parent -> isWithin(parent, outer)).isPresent();
    }

    /**
     * The words that tell a category from its wider one, as "gaming" tells gaming laptops from
     * laptops.
     */
    List<String> distinction(String category) {
        String wider = parentOf(category).orElse("");
        return Arrays.stream(category.split(" "))
                .filter(word -> !Arrays.asList(wider.split(" ")).contains(word))
                .map(word -> word.replaceAll("s$", ""))
                .toList();
    }

    /** Whether a text, for instance a title, names that category or a narrower one. */
    boolean names(String text, String category) {
        return finder.find(text).filter(found -> isWithin(found.value(), category)).isPresent();
    }

    /** What the shop sells, for a sentence, at most so many. */
    public String sold(int most) {
        List<String> names =
                categoryOfType.keySet().stream().map(Categories::inSentence).limit(most).toList();
        return names.size() < 2
                ? String.join("", names)
                : names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", "))
                        + " and "
                        + names.getLast();
    }

    /** "Gaming Laptops" becomes "gaming laptops"; "TVs" stays. */
    private static String inSentence(String type) {
        return Arrays.stream(type.split(" "))
                .map(word -> word.matches("[A-Z][a-z].*") ? word.toLowerCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
    }
}
