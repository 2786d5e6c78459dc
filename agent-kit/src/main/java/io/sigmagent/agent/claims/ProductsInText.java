package io.sigmagent.agent.claims;

import static java.util.stream.Collectors.joining;

import io.sigmagent.agent.turn.LedgerEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name stands in the text only if a product, an order, a page or the customer bears it. */
final class ProductsInText implements ClaimCheck.Rule {

    private static final Set<String> TERMS =
            new HashSet<>(Resource.sections("names").getOrDefault("terms", List.of()));
    private static final String CAPITAL = "\\p{Lu}[\\p{L}\\p{N}+-]*";
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}#@])"
                            + CAPITAL
                            + "(?:[ -](?:"
                            + CAPITAL
                            + "|\\d[\\p{L}\\p{N}]*))*");
    private static final Pattern MODEL =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}#@/.-])(?=[\\p{L}\\d-]*\\p{L})(?=[\\p{L}\\d-]*\\d)[\\p{L}\\d][\\p{L}\\d-]+(?![\\p{L}\\p{N}@/])");
    private static final Pattern UNIT =
            Pattern.compile(
                    "(?:usd|eur|gbp|cad|aud|chf)\\d+|\\d+(?:[.,]\\d+)?-?(?:gb|tb|mb|hz|khz|ghz|mhz|w|wh|mah|mm|cm|m|kg|g|k|p|in|inch|ms|s|h|fps|mp|bit|way|pin|pack|step|day|year|month|hour|x|st|nd|rd|th|er|e|eme|o|a|am|pm|db|v|core|port|channel)|[a-z]\\d?|d\\d+");
    private static final Pattern INTRODUCED =
            Pattern.compile(
                    "(?:^|\\s)(?:the|our|this|new|a|an|el|la|nuestro|nuestra|un|una|le|notre|une|du|del|de|with|con|avec|for)\\s+$",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public String claim() {
        return "name";
    }

    @Override
    public Finding prove(Draft draft) {
        Set<String> known = known(draft);
        Optional<String> invented =
                draft.text().sentences().stream()
                        .flatMap(sentence -> invented(sentence, known))
                        .findFirst();
        return Finding.unless(invented);
    }

    private static Stream<String> invented(Sentence sentence, Set<String> known) {
        String words = sentence.words().replaceAll("(?:https?://|www\\.)\\S+|\\S+@\\S+", " ");
        Stream<String> names =
                NAME.matcher(words)
                        .results()
                        .filter(name -> isName(words, name, known))
                        .map(MatchResult::group);
        Stream<String> models =
                MODEL.matcher(words)
                        .results()
                        .map(MatchResult::group)
                        .filter(model -> isModel(model, known));
        return Stream.concat(names, models);
    }

    /** Several words that begin like a name, or one that is introduced like a thing. */
    private static boolean isName(String words, MatchResult name, Set<String> known) {
        List<String> parts =
                Stream.of(name.group().split("[ -]+", -1))
                        .filter(part -> part.matches("[\\p{Lu}\\d].*"))
                        .flatMap(part -> Things.wordsOf(Plain.folded(part)).stream())
                        .toList();
        boolean first = isFirst(words, name.start());
        List<String> strange =
                parts.stream().skip(first ? 1 : 0).filter(part -> isStrange(part, known)).toList();
        boolean introduced = INTRODUCED.matcher(words.substring(0, name.start())).find();
        boolean several =
                parts.size() > 1
                        && (first
                                ? isStrange(parts.getFirst(), known) || strange.size() > 1
                                : true);
        return !strange.isEmpty() && (several || introduced);
    }

    private static boolean isStrange(String part, Set<String> known) {
        return !known.contains(part)
                && !TERMS.contains(part)
                && !part.chars().allMatch(Character::isDigit)
                && part.length() > 1;
    }

    private static boolean isFirst(String words, int start) {
        return words.substring(0, start).strip().isEmpty()
                || words.substring(0, start).stripTrailing().matches("(?s).*[:\"(¿¡•*-]");
    }

    private static boolean isModel(String model, Set<String> known) {
        String low = Plain.folded(model);
        return !UNIT.matcher(low).matches()
                && Things.wordsOf(low).stream()
                        .anyMatch(part -> isStrange(part, known) && !UNIT.matcher(part).matches());
    }

    /** The words of all that the tools told, and of the customer. */
    private static Set<String> known(Draft draft) {
        String told =
                Stream.of(
                                draft.things().all().stream().map(Things.Thing::description),
                                draft.orders().stream().map(Object::toString),
                                draft.ledger().entries().stream().map(LedgerEntry::value),
                                Stream.ofNullable(draft.turn().customer().name()),
                                Stream.of(draft.customers()))
                        .flatMap(texts -> texts)
                        .collect(joining("\n"));
        return new HashSet<>(Things.wordsOf(Plain.folded(NumberWords.inDigits(Plain.of(told)))));
    }
}
