package io.sigmagent.sbdr.application;

import io.sigmagent.agent.catalogue.Lines;
import io.sigmagent.agent.catalogue.Need;
import io.sigmagent.agent.catalogue.Offer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two or three offers side by side, on what matters for the need. */
record Comparison(List<Offer> offers, Need need, Scene scene) {

    private static final int MOST_LINES = 5;
    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s?(\\p{L}*)");
    private static final List<String> MORE_IS_BETTER =
            List.of("memory", "storage", "battery", "refresh", "power", "range", "brightness");
    private static final List<String> LESS_IS_BETTER = List.of("weight");

    /** What is said, paragraph by paragraph. */
    List<String> told() {
        List<String> names = differing();
        String prices =
                new Presenter(scene.voice())
                        .all(
                                offers.stream()
                                        .map(offer ->
                                                scene.say(
                                                        "compare.price",
                                                        offer.title(),
                                                        scene.voice().money(offer.price())))
                                        .toList());
        String opening = Character.toUpperCase(prices.charAt(0)) + prices.substring(1) + ".";
        if (names.isEmpty()) {
            return List.of(opening, scene.say("compare.same"));
        }
        String lines = String.join("\n", names.stream().map(this::line).toList());
        return Stream.of(
                        Optional.of(opening),
                        Optional.of(scene.say("compare.differences") + "\n" + lines),
                        ahead(names).map(offer -> scene.say("compare.ahead", offer.title())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The lines that all have and that are not the same in all, what matters first. */
    private List<String> differing() {
        List<Predicate<String>> matters = Presenter.telling(need);
        return offers.getFirst().sheet().lines().keySet().stream()
                .filter(name -> values(name).size() == offers.size())
                .filter(name ->
                        values(name).stream().map(String::toLowerCase).distinct().count() > 1)
                .sorted(Comparator.comparingInt(name -> place(name, matters)))
                .limit(MOST_LINES)
                .toList();
    }

    private static int place(String name, List<Predicate<String>> matters) {
        for (int i = 0; i < matters.size(); i++) {
            if (matters.get(i).test(name)) {
                return i;
            }
        }
        return matters.size();
    }

    private List<String> values(String name) {
        return offers.stream()
                .map(offer -> offer.sheet().lines().get(name))
                .filter(Objects::nonNull)
                .toList();
    }

    private String line(String name) {
        List<String> values =
                values(name).stream().map(value -> value.replaceAll("[?¿]", " ").strip()).toList();
        return values.size() == 2
                ? scene.say("compare.line", name, values.get(0), values.get(1))
                : scene.say("compare.line3", name, values.get(0), values.get(1), values.get(2));
    }

    /** The one that has the better figure more often than any other; empty = none has. */
    private Optional<Offer> ahead(List<String> names) {
        List<Long> wins =
                offers.stream()
                        .map(offer -> names.stream().filter(name -> wins(offer, name)).count())
                        .toList();
        long most = wins.stream().max(Comparator.naturalOrder()).orElse(0L);
        List<Offer> leaders = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            if (most > 0 && wins.get(i) == most) {
                leaders.add(offers.get(i));
            }
        }
        return leaders.size() == 1 ? Optional.of(leaders.getFirst()) : Optional.empty();
    }

    private boolean wins(Offer offer, String name) {
        boolean more = MORE_IS_BETTER.stream().anyMatch(line -> Lines.tell(line, name));
        boolean less = LESS_IS_BETTER.stream().anyMatch(line -> Lines.tell(line, name));
        List<Figure> figures =
                values(name).stream().map(Comparison::figure).flatMap(Optional::stream).toList();
        boolean sameUnit = figures.stream().map(Figure::unit).distinct().count() == 1;
        if (!(more || less) || figures.size() < offers.size() || !sameUnit) {
            return false;
        }
        BigDecimal own = figures.get(offers.indexOf(offer)).number();
        return figures.stream()
                        .filter(other -> other.number().compareTo(own) != 0)
                        .allMatch(other -> more == (own.compareTo(other.number()) > 0))
                && figures.stream().filter(other -> other.number().compareTo(own) == 0).count()
                        == 1;
    }

    private static Optional<Figure> figure(String value) {
        Matcher m = NUMBER.matcher(value);
        return m.find()
                ? Optional.of(new Figure(new BigDecimal(m.group(1).replace(',', '.')), m.group(2)))
                : Optional.empty();
    }

    private record Figure(BigDecimal number, String unit) {}
}
