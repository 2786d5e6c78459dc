package io.sigmagent.agent.claims;

import static java.util.stream.Collectors.joining;

import io.sigmagent.agent.claims.Things.Thing;
import io.sigmagent.agent.turn.LedgerEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any other figure is one that the product's data, an order, a page or the customer has. */
final class FiguresInText implements ClaimCheck.Rule {

    private static final Pattern HIDDEN =
            Pattern.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+|#[\\w-]+");
    private static final String UNIT = Vocabulary.alternatives("unit");
    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?<![\\p{L}\\d.,])(?<number>\\d+(?:[.,]\\d+)?)(?<unit>[ -]?"
                            // "From 1 to 5" is no terabyte, though a French one is.
                            + "(?!to [\\d])"
                            + UNIT
                            + "(?![\\p{L}\\d]))?");
    private static final String MINUTES = "[ -]?(?:min.*|second.*|segund.*)";
    private static final int SMALL = 12;

    @Override
    public String claim() {
        return "figure";
    }

    @Override
    public Finding prove(Draft draft) {
        Subjects subjects = new Subjects(draft);
        List<Sentence> sentences = draft.text().sentences();
        Optional<String> unproven =
                IntStream.range(0, sentences.size())
                        .filter(i -> !isProven(draft, subjects, i))
                        .mapToObj(i -> sentences.get(i).words())
                        .findFirst();
        return Finding.unless(unproven);
    }

    private static boolean isProven(Draft draft, Subjects subjects, int index) {
        Sentence sentence = draft.text().sentences().get(index);
        String low = blanked(sentence);
        return FIGURE.matcher(low)
                .results()
                .filter(figure -> figure.group("unit") != null || !isSmall(figure.group("number")))
                .filter(figure ->
                        figure.group("unit") == null || !figure.group("unit").matches(MINUTES))
                .allMatch(figure -> isKnown(draft, subjects, index, figure));
    }

    /** Without what other rules prove: money, percentages, dates, links, names of orders. */
    private static String blanked(Sentence sentence) {
        StringBuilder low =
                new StringBuilder(
                        HIDDEN.matcher(sentence.low())
                                .replaceAll(found -> " ".repeat(found.group().length())));
        Stream<MatchResult> dates = DateWords.in(sentence.low());
        Stream<MatchResult> rates = Percentages.PERCENT.matcher(sentence.low()).results();
        Stream<MatchResult> money =
                Stream.concat(Amounts.in(sentence.low()), Amounts.pricesIn(sentence.low()))
                        .map(amount -> Words.at(amount.start(), amount.end()));
        Stream.of(dates, rates, money, sentence.found("stock.left"))
                .flatMap(found -> found)
                .forEach(found ->
                        low.replace(
                                found.start(),
                                found.end(),
                                " ".repeat(found.end() - found.start())));
        return low.toString();
    }

    private static boolean isSmall(String number) {
        return number.matches("\\d{1,2}") && Integer.parseInt(number) <= SMALL;
    }

    private static boolean isKnown(Draft draft, Subjects subjects, int index, MatchResult figure) {
        Sentence sentence = draft.text().sentences().get(index);
        Set<Thing> things = subjects.isNamed(index) ? subjects.of(index, figure.start()) : Set.of();
        boolean own = things.isEmpty() || sentence.isDenied(figure) || sentence.isOpen(figure);
        Stream<String> data =
                (things.isEmpty() ? draft.things().all().stream() : things.stream())
                        .map(Thing::description);
        Stream<String> others =
                own ? Stream.concat(others(draft), Stream.of(draft.customers())) : others(draft);
        String all =
                Plain.folded(
                        NumberWords.inDigits(
                                Plain.of(Stream.concat(data, others).collect(joining("\n")))));
        return has(all, figure);
    }

    private static Stream<String> others(Draft draft) {
        return Stream.concat(
                draft.orders().stream().map(Object::toString),
                Stream.concat(
                        draft.ledger().entries().stream().map(LedgerEntry::value),
                        draft.turn().customer().name() == null
                                ? Stream.empty()
                                : Stream.of(draft.turn().customer().name())));
    }

    /** The same number, with the same unit where it has one. */
    private static boolean has(String told, MatchResult figure) {
        String number =
                "(?<![\\d.,])0*"
                        + Pattern.quote(figure.group("number").replace(',', '.'))
                        + "(?:[.,]0+)?";
        String unit =
                figure.group("unit") == null
                        ? ""
                        : "\\s*-?\\s*" + stem(figure.group("unit").replaceAll("[ -]", ""));
        return Pattern.compile(number + "(?![\\d])" + unit).matcher(told.replace(',', '.')).find();
    }

    /** "inches", "inch", the sign for them: one unit. */
    private static String stem(String unit) {
        return switch (unit) {
            case String u
                    when u.startsWith("inch")
                            || u.startsWith("pulgada")
                            || u.startsWith("pouce")
                            || u.equals("\"")
                            || u.equals("''")
                            || u.equals("in") ->
                    "(?:inch|in\\b|\"|''|pulgada|pouce)";
            case String u when u.matches("go|gb") -> "(?:gb|go)";
            case String u when u.matches("to|tb") -> "(?:tb|to)";
            case String u when u.matches("hours?|horas?|heures?|h") ->
                    "(?:hour|hora|heure|h\\b|hrs?\\b)";
            case String u when u.matches("years?|anos?|ans?|annees?") -> "(?:year|ano|an)";
            case String u when u.matches("months?|mes(?:es)?|mois") -> "(?:month|mes|mois)";
            case String u when u.matches("days?|dias?|jours?") -> "(?:day|dia|jour)";
            case String u when u.matches("weeks?|semanas?|semaines?") -> "(?:week|sem)";
            default -> Pattern.quote(unit.length() > 3 ? unit.substring(0, 3) : unit);
        };
    }
}
