package io.sigmagent.agent.claims;

import io.sigmagent.agent.claims.Things.Thing;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stock is told as the store told it of that very product, pieces and all. */
final class StockInText implements ClaimCheck.Rule {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Override
    public String claim() {
        return "stock";
    }

    @Override
    public Finding prove(Draft draft) {
        Subjects subjects = new Subjects(draft);
        List<LedgerEntry> proof = new ArrayList<>();
        List<Sentence> sentences = draft.text().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            for (Claim claim : claims(sentences.get(i)).toList()) {
                Set<Thing> things = subjects.of(i, claim.place().start());
                List<LedgerEntry> told = told(draft, subjects, things, sentences.get(i));
                if (!isProven(things, told, claim)) {
                    return new Finding.Unproven(sentences.get(i).words());
                }
                told.stream().filter(claim.proof()).forEach(proof::add);
            }
        }
        return new Finding.Proven(proof);
    }

    /**
     * A claim.
     *
     * @param proof the entries that prove it
     * @param counted whether it tells how many: of which product must be plain then
     */
    private record Claim(MatchResult place, Predicate<LedgerEntry> proof, boolean counted) {}

    private static Stream<Claim> claims(Sentence sentence) {
        Predicate<LedgerEntry> available = entry -> entry.value().startsWith("available");
        Stream<Claim> there =
                sentence.asserted("stock.in").map(place -> new Claim(place, available, false));
        Stream<Claim> gone =
                sentence.asserted("stock.out")
                        .map(place -> new Claim(place, available.negate(), false));
        Stream<Claim> notThere =
                sentence.denied("stock.in")
                        .map(place -> new Claim(place, available.negate(), false));
        Stream<Claim> last =
                sentence.asserted("stock.last").map(place -> new Claim(place, pieces("1"), true));
        Stream<Claim> left =
                sentence.found("stock.left")
                        .filter(place -> !sentence.isSupposed(place))
                        .map(place -> new Claim(place, pieces(number(place)), true));
        return Stream.of(there, gone, notThere, last, left).flatMap(claims -> claims);
    }

    private static Predicate<LedgerEntry> pieces(String count) {
        return entry -> entry.value().matches("(?:un)?available " + count);
    }

    private static String number(MatchResult place) {
        return NUMBER.matcher(place.group())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("?");
    }

    private static List<LedgerEntry> told(
            Draft draft, Subjects subjects, Set<Thing> things, Sentence sentence) {
        Set<String> variants = subjects.variants(things, sentence);
        return draft.told(Kind.STOCK)
                .filter(entry -> things.isEmpty() || variants.contains(entry.subject()))
                .toList();
    }

    /** Each product that it may speak of has a variant of which it is true. */
    private static boolean isProven(Set<Thing> things, List<LedgerEntry> told, Claim claim) {
        return things.isEmpty()
                ? told.stream().anyMatch(claim.proof())
                        && !(claim.counted()
                                && told.stream().map(LedgerEntry::subject).distinct().count() > 1)
                : things.stream()
                        .allMatch(thing ->
                                told.stream()
                                        .filter(entry -> thing.variants().contains(entry.subject()))
                                        .anyMatch(claim.proof()));
    }
}
