package io.sigmagent.agent.claims;

import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.Variant;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The products that a turn knows by name, and where a text speaks of them.
 *
 * @param all each once
 */
record Things(List<Thing> all) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHORTEST_NAME = 4;

    /**
     * A product.
     *
     * @param title as in the catalogue
     * @param variants its variants' ids, as far as known
     * @param product all that the store told of it; null = shown in an earlier turn only
     */
    record Thing(String title, Set<String> variants, @Nullable Product product) {

        List<String> words() {
            return wordsOf(Plain.folded(Plain.of(title)));
        }

        /** All that the store says of it. */
        String description() {
            if (product == null) {
                return title;
            }
            StringBuilder all = new StringBuilder(title).append('\n').append(product.description());
            all.append('\n').append(product.productType()).append('\n').append(product.tags());
            all.append('\n').append(product.vendor());
            product.specifications()
                    .forEach((name, value) ->
                            all.append('\n').append(name).append(' ').append(value));
            for (Variant variant : product.variants()) {
                all.append('\n')
                        .append(variant.title())
                        .append('\n')
                        .append(variant.options())
                        .append(' ')
                        .append(variant.sku());
            }
            return all.toString();
        }
    }

    /**
     * A place where products are named.
     *
     * @param things one, or several that the name fits
     */
    record Mention(int start, int end, Set<Thing> things) {}

    static Things of(Turn turn, Ledger ledger) {
        Map<String, Thing> known = new LinkedHashMap<>();
        for (ShownProduct shown : turn.shown()) {
            known.put(shown.id(), new Thing(shown.title(), Set.of(shown.variantId()), null));
        }
        for (Product product : ledger.products()) {
            known.put(
                    product.id(),
                    new Thing(
                            product.title(),
                            product.variants().stream()
                                    .map(Variant::id)
                                    .collect(Collectors.toSet()),
                            product));
        }
        return new Things(List.copyOf(known.values()));
    }

    /** The thing with that variant. */
    Set<Thing> withVariants(Set<String> variants) {
        return all.stream()
                .filter(thing -> thing.variants().stream().anyMatch(variants::contains))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where a text names them. */
    List<Mention> in(String low) {
        List<MatchResult> words = WORD.matcher(low).results().toList();
        List<Mention> mentions = new ArrayList<>();
        Set<String> kinds = kinds();
        for (int i = 0; i < words.size(); ) {
            int longest = 0;
            Set<Thing> named = new LinkedHashSet<>();
            for (Thing thing : all) {
                int run = run(words, i, thing.words());
                if (run > longest) {
                    named.clear();
                }
                longest = Math.max(longest, run);
                if (run == longest && run > 0) {
                    named.add(thing);
                }
            }
            if (longest > 0 && isName(words.subList(i, i + longest), named, kinds)) {
                mentions.add(
                        new Mention(words.get(i).start(), words.get(i + longest - 1).end(), named));
            }
            i += Math.max(1, longest);
        }
        return mentions;
    }

    private static int run(List<MatchResult> words, int from, List<String> title) {
        int longest = 0;
        for (int start = 0; start < title.size(); start++) {
            int run = 0;
            while (start + run < title.size()
                    && from + run < words.size()
                    && title.get(start + run).equals(words.get(from + run).group())) {
                run++;
            }
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** A whole title, or more than the words for its kind: "gaming laptop" names no product. */
    private static boolean isName(List<MatchResult> words, Set<Thing> named, Set<String> kinds) {
        return named.stream().anyMatch(thing -> thing.words().size() == words.size())
                || words.stream()
                        .map(MatchResult::group)
                        .anyMatch(word ->
                                word.length() >= SHORTEST_NAME
                                        && !kinds.contains(word)
                                        && !word.chars().allMatch(Character::isDigit));
    }

    private Set<String> kinds() {
        Set<String> kinds = new HashSet<>();
        for (Thing thing : all) {
            if (thing.product() != null) {
                String kind = thing.product().productType() + " " + thing.product().tags();
                wordsOf(Plain.folded(Plain.of(kind)))
                        .forEach(word -> {
                            kinds.add(word);
                            kinds.add(word.replaceFirst("s$", ""));
                            kinds.add(word + "s");
                        });
            }
        }
        return kinds;
    }

    static List<String> wordsOf(String low) {
        return WORD.matcher(low).results().map(MatchResult::group).toList();
    }
}
