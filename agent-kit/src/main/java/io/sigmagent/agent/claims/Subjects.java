package io.sigmagent.agent.claims;

import io.sigmagent.agent.claims.Things.Mention;
import io.sigmagent.agent.claims.Things.Thing;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.Variant;
import io.sigmagent.agent.turn.ShownProduct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which product a place in a text speaks of. */
final class Subjects {

    private final Draft draft;
    private final Things things;

    Subjects(Draft draft) {
        this.draft = draft;
        this.things = draft.things();
    }

    /**
     * The products that each place may speak of: those that are named before it, or right behind it
     * where none is; else those that were spoken of last. Empty = nobody can tell.
     *
     * @param index number of the sentence
     * @param places starts of what is said of them, in order
     */
    List<Set<Thing>> of(int index, List<Integer> places) {
        List<Mention> mentions = mentions(index);
        if (mentions.isEmpty()) {
            Set<Thing> context = context(index);
            return places.stream().map(_ -> context).toList();
        }
        List<Set<Thing>> subjects = new ArrayList<>();
        boolean behind = !places.isEmpty() && mentions.getFirst().start() > places.getFirst();
        for (int place = 0; place < places.size(); place++) {
            subjects.add(behind ? next(mentions, places, place) : latest(mentions, places, place));
        }
        return subjects;
    }

    /** Those that one place speaks of. */
    Set<Thing> of(int index, int place) {
        return of(index, List.of(place)).getFirst();
    }

    /** Whether the sentence itself names a product. */
    boolean isNamed(int index) {
        return !mentions(index).isEmpty();
    }

    /** The variants of those things that the sentence can mean: its options narrow them down. */
    Set<String> variants(Collection<Thing> subjects, Sentence sentence) {
        return subjects.stream()
                .flatMap(thing -> variants(thing, sentence))
                .collect(Collectors.toSet());
    }

    private static Stream<String> variants(Thing thing, Sentence sentence) {
        Product product = thing.product();
        if (product == null) {
            return thing.variants().stream();
        }
        List<Variant> told =
                product.variants().stream()
                        .filter(variant -> fits(product, variant, sentence))
                        .toList();
        return (told.isEmpty() ? product.variants() : told).stream().map(Variant::id);
    }

    /** None of the values that the sentence names belongs to other variants only. */
    private static boolean fits(Product product, Variant variant, Sentence sentence) {
        return variant.options().keySet().stream()
                .allMatch(option -> {
                    Set<String> named =
                            product.variants().stream()
                                    .map(one ->
                                            Plain.folded(one.options().getOrDefault(option, "")))
                                    .filter(value ->
                                            value.length() > 1 && holds(sentence.low(), value))
                                    .collect(Collectors.toSet());
                    return named.isEmpty()
                            || named.contains(
                                    Plain.folded(variant.options().getOrDefault(option, "")));
                });
    }

    private static boolean holds(String low, String value) {
        return (" "
                        + low.replaceAll("[.](?!\\d)|[^\\p{L}\\p{N}.]+", " ").replaceAll(" +", " ")
                        + " ")
                .contains(" " + value.replaceAll("[^\\p{L}\\p{N}.]+", " ").strip() + " ");
    }

    private List<Mention> mentions(int index) {
        return things.in(draft.text().sentences().get(index).low());
    }

    /** As many names as places behind them go in pairs; else all names of the run are meant. */
    private static Set<Thing> latest(List<Mention> mentions, List<Integer> places, int place) {
        int at = places.get(place);
        List<Mention> before = mentions.stream().filter(one -> one.start() <= at).toList();
        int end = before.getLast().start();
        int first = (int) places.stream().filter(one -> one < end).count();
        int from = first == 0 ? -1 : places.get(first - 1);
        List<Mention> run = before.stream().filter(one -> one.start() > from).toList();
        int until =
                mentions.stream()
                        .mapToInt(Mention::start)
                        .filter(one -> one > at)
                        .min()
                        .orElse(Integer.MAX_VALUE);
        long said = places.stream().filter(one -> one > end && one < until).count();
        return run.size() > 1 && said == run.size() ? run.get(place - first).things() : all(run);
    }

    private static Set<Thing> next(List<Mention> mentions, List<Integer> places, int place) {
        int at = places.get(place);
        return mentions.stream()
                .filter(one -> one.start() > at)
                .findFirst()
                .map(Mention::things)
                .orElseGet(() -> mentions.getLast().things());
    }

    private static Set<Thing> all(List<Mention> mentions) {
        return mentions.stream()
                .flatMap(mention -> mention.things().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What was spoken of last, by us or the customer; else what is shown. */
    private Set<Thing> context(int index) {
        for (int before = index - 1; before >= 0; before--) {
            if (isNamed(before)) {
                return all(mentions(before));
            }
        }
        String asked = Plain.folded(NumberWords.inDigits(Plain.of(draft.turn().text())));
        List<Mention> customers = things.in(asked);
        if (!customers.isEmpty()) {
            return all(customers);
        }
        return shown(draft.answer().products());
    }

    private Set<Thing> shown(List<ShownProduct> products) {
        return things.withVariants(
                products.stream().map(ShownProduct::variantId).collect(Collectors.toSet()));
    }
}
