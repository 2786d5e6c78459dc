package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.facts.CategoryFinder;
import io.sigmagent.agent.facts.CategoryWords;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.knowledge.ProductKnowledge;
import io.sigmagent.agent.store.Catalogue;
import io.sigmagent.agent.store.Product;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The categories that customers may name, and the shop's product types that they mean. */
public final class Categories {

    private final CategoryFinder finder;
    private final Names names;
    private final Map<String, CategoryWords> words;
    private final Map<String, String> parents;
    private final Map<String, String> categoryOfType;

    private Categories(
            Map<String, CategoryWords> words,
            Map<String, String> parents,
            Map<String, String> categoryOfType) {
        this.finder = new CategoryFinder(List.copyOf(words.values()));
        this.names = new Names(words.values());
        this.words = words;
        this.parents = parents;
        this.categoryOfType = categoryOfType;
    }

    /**
     * What the knowledge base knows, kinds that any shop may sell, and each product type of the
     * shop that names neither.
     */
    public static Categories of(KnowledgeBase knowledge, Catalogue catalogue) {
        Map<String, CategoryWords> words = known(knowledge);
        Map<String, String> parents = parents(knowledge);
        Kinds.SHIPPED.all().forEach(kind -> add(kind, words, parents));
        Names names = new Names(words.values());
        Map<String, String> ofType = new LinkedHashMap<>();
        for (String type : byNumber(catalogue)) {
            if (type.isBlank()) {
                continue;
            }
            String own = type.toLowerCase(Locale.ROOT);
            Optional<String> category = names.ofType(type);
            ofType.put(type, category.orElse(own));
            if (category.isEmpty()) {
                words.putIfAbsent(own, new CategoryWords(own, List.of(own), List.of()));
            }
        }
        return new Categories(words, parents, ofType);
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

    private static Map<String, CategoryWords> known(KnowledgeBase knowledge) {
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
        return words;
    }

    /** Its words join those of the same category of the knowledge base. */
    private static void add(
            Kinds.Kind kind, Map<String, CategoryWords> words, Map<String, String> parents) {
        CategoryWords own = words.get(kind.name());
        List<String> before = own == null ? List.of(kind.name()) : own.words();
        List<String> weak = own == null ? List.of() : own.weak();
        words.put(
                kind.name(),
                new CategoryWords(
                        kind.name(),
                        Stream.concat(before.stream(), kind.strong().stream()).distinct().toList(),
                        Stream.concat(weak.stream(), kind.weak().stream()).distinct().toList()));
        if (kind.wider() != null) {
            parents.putIfAbsent(kind.name(), kind.wider());
        }
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

    /** Words to search that category by where no product type is one of it, at most so many. */
    List<String> searchWords(String category, int most) {
        List<String> own =
                Optional.ofNullable(words.get(category))
                        .map(CategoryWords::words)
                        .orElse(List.of());
        return Stream.concat(Stream.of(singular(category)), own.stream())
                .distinct()
                .limit(most)
                .toList();
    }

    /**
     * Whether a product is one of that category: its title names it, or, where the title names no
     * kind, its type or one of its tags does.
     */
    boolean isOne(Product product, String category) {
        boolean named = Names.holds(product.title(), singular(category));
        Optional<String> kind = names.headOf(product.title());
        if (!words.containsKey(category)) {
            return named || product.tags().stream().anyMatch(tag -> isTag(tag, category));
        }
        if (kind.isPresent() || names.goesWith(product.title())) {
            return kind.filter(one -> isWithin(one, category)).isPresent();
        }
        return Stream.concat(Stream.of(product.productType()), product.tags().stream())
                        .map(names::headOf)
                        .flatMap(Optional::stream)
                        .anyMatch(other -> isWithin(other, category))
                || named;
    }

    private static boolean isTag(String tag, String category) {
        return singular(tag.toLowerCase(Locale.ROOT)).equals(singular(category));
    }

    /** Whether what a product's title names does not contradict that category. */
    boolean mayBe(Product product, String category) {
        return !names.saysMore(product.productType())
                || names.headOf(product.title())
                        .map(kind -> isWithin(kind, category))
                        .orElse(!names.goesWith(product.title()));
    }

    static String singular(String category) {
        return category.replaceAll("ies$", "y").replaceAll("(?<=[^s])s$", "");
    }

    /** What the shop sells, in that language where it has a name, at most so many. */
    public List<String> sold(int most, String language) {
        return categoryOfType.keySet().stream()
                .map(type ->
                        Kinds.SHIPPED
                                .nameIn(language, categoryOfType.getOrDefault(type, type))
                                .orElseGet(() -> inSentence(type)))
                .distinct()
                .limit(most)
                .toList();
    }

    /** A category as that language names it, else as it is. */
    public String named(String category, String language) {
        return Kinds.SHIPPED.nameIn(language, category).orElse(category);
    }

    /** "Gaming Laptops" becomes "gaming laptops"; "TVs" stays. */
    private static String inSentence(String type) {
        return Arrays.stream(type.split(" "))
                .map(word -> word.matches("[A-Z][a-z].*") ? word.toLowerCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
    }
}
