package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.facts.CategoryFinder;
import io.sigmagent.agent.facts.CategoryWords;
import io.sigmagent.agent.facts.Found;
import io.sigmagent.agent.texts.Phrasebook;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what kind of thing a title or a product type names: "Camera Drone" is a drone, "Drone
 * Battery" and "Case for Drone" are none.
 */
final class Names {

    private static final Phrasebook PHRASES = Phrasebook.of("catalogue");
    private static final Pattern PARTS = Pattern.compile("\\s*[&/|,]\\s*|(?i) (?:and|y|et) | - ");
    private static final Pattern PATH = Pattern.compile(".*>");

    private final CategoryFinder finder;
    private final CategoryFinder strong;
    private final Map<String, Optional<String>> heads = new ConcurrentHashMap<>();

    Names(Collection<CategoryWords> words) {
        this.finder = new CategoryFinder(List.copyOf(words));
        this.strong =
                new CategoryFinder(
                        words.stream()
                                .map(kind ->
                                        new CategoryWords(kind.name(), kind.words(), List.of()))
                                .toList());
    }

    /** The category that a product type names; empty = several, or none that is known. */
    Optional<String> ofType(String type) {
        List<String> kinds =
                parts(type).stream()
                        .map(this::headOf)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
    }

    /** Whether a product type names more than one thing. */
    boolean saysMore(String type) {
        return parts(type).size() > 1;
    }

    private static List<String> parts(String type) {
        return Arrays.asList(PARTS.split(PATH.matcher(type).replaceFirst("").strip()));
    }

    /** The kind of thing that a title names; empty = none that is known. */
    Optional<String> headOf(String title) {
        return heads.computeIfAbsent(title, this::readHead);
    }

    /** Whether a title names a thing that only goes with a known kind, as a case goes with one. */
    boolean goesWith(String title) {
        return headOf(title).isEmpty() && strong.find(title).isPresent();
    }

    private Optional<String> readHead(String title) {
        @Nullable Found<String> first =
                strong.find(title).or(() -> finder.find(title)).orElse(null);
        if (first == null || isBelonging(title, first)) {
            return Optional.empty();
        }
        String rest = title.substring(first.end());
        Matcher end = PHRASES.in("head_ends", rest);
        String beside = end.find() ? rest.substring(0, end.start()) : rest;
        if (PHRASES.says("accessory", beside)) {
            return Optional.empty();
        }
        return Optional.of(last(beside, first.value()));
    }

    /** "Battery for drone": the thing is another, which the drone only has. */
    private static boolean isBelonging(String title, Found<String> found) {
        return PHRASES.says("belongs_to", title.substring(0, found.start()));
    }

    private String last(String beside, String before) {
        @Nullable Found<String> next = strong.find(beside).orElse(null);
        return next == null ? before : last(beside.substring(next.end()), next.value());
    }

    /** Whether a text holds these words, whatever else they are joined with. */
    static boolean holds(String text, String words) {
        Matcher found =
                Pattern.compile(
                                "(?iu)(?<![\\p{L}\\d])"
                                        + Pattern.quote(Phrasebook.even(words))
                                        + "(?:e?s)?(?![\\p{L}\\d])")
                        .matcher(Phrasebook.even(text));
        return found.find()
                && !PHRASES.says("belongs_to", text.substring(0, found.start()))
                && !PHRASES.says("accessory", text.substring(found.end()));
    }
}
