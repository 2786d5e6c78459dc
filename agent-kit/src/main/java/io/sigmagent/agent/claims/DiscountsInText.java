package io.sigmagent.agent.claims;

import io.sigmagent.agent.claims.Things.Thing;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A discount is named only when a tool granted that very rate or code. Any percentage counts as one
 * unless the product's own data has it.
 */
final class DiscountsInText implements ClaimCheck.Rule {

    /** A code has a digit or is written in capitals; "discount code today" names none. */
    private static final Pattern CODE =
            Pattern.compile(
                    "(?i:\\b(?:discount|promo|coupon|voucher|c[oó]digo|code|cup[oó]n|bon)(?:["
                        + " -](?:code|promo|promotionnel|promocional|de descuento|de réduction|de"
                        + " r[eé]duction))?)(?i:\\s+(?:is|es|est|:))?:?\\s+[\"']?"
                        + "((?=[A-Za-z-]*\\d)[A-Za-z0-9-]{4,}|[A-Z][A-Z0-9-]{3,})\\b");

    private static final Set<String> NO_DISCOUNT =
            Set.of("sure", "certain", "seguro", "segura", "sur");

    @Override
    public String claim() {
        return "discount";
    }

    @Override
    public Finding prove(Draft draft) {
        List<LedgerEntry> granted = draft.told(Kind.DISCOUNT).toList();
        List<Sentence> sentences = draft.text().sentences();
        Subjects subjects = new Subjects(draft);
        Optional<String> unproven =
                IntStream.range(0, sentences.size())
                        .filter(i -> !isProven(draft, subjects, i, granted))
                        .mapToObj(i -> sentences.get(i).words())
                        .findFirst();
        return unproven.isPresent()
                ? new Finding.Unproven(unproven.get())
                : new Finding.Proven(granted);
    }

    private static boolean isProven(
            Draft draft, Subjects subjects, int index, List<LedgerEntry> granted) {
        Sentence sentence = draft.text().sentences().get(index);
        return Percentages.PERCENT
                        .matcher(sentence.low())
                        .results()
                        .allMatch(rate -> isProven(draft, subjects, index, rate))
                && CODE.matcher(sentence.words())
                        .results()
                        .allMatch(code -> isCode(draft, sentence, code, granted))
                && sentence.offered("discount.given")
                        .allMatch(claim -> isGiven(draft, subjects, index, granted))
                && sentence.offered("discount.half")
                        .allMatch(claim ->
                                grants(granted, BigDecimal.valueOf(50))
                                        || isDescribed(draft, claim))
                && sentence.offered("free").allMatch(claim -> isDescribed(draft, claim));
    }

    private static boolean isProven(Draft draft, Subjects subjects, int index, MatchResult rate) {
        Sentence sentence = draft.text().sentences().get(index);
        BigDecimal percent = new BigDecimal(rate.group("number").replace(',', '.'));
        Set<Thing> things = subjects.of(index, rate.start());
        return draft.told(Kind.DISCOUNT)
                        .filter(grant -> isFor(grant, draft, things))
                        .anyMatch(grant -> grants(List.of(grant), percent))
                || isInData(draft, things, rate)
                || (percent.intValue() == 100 && NO_DISCOUNT.contains(rate.group("behind").strip()))
                || (sentence.isDenied(rate) && isCustomers(draft, percent));
    }

    private static boolean isCustomers(Draft draft, BigDecimal percent) {
        return Percentages.PERCENT
                .matcher(draft.customers())
                .results()
                .anyMatch(said ->
                        new BigDecimal(said.group("number").replace(',', '.')).compareTo(percent)
                                == 0);
    }

    /** A grant for a variant is for no other product. */
    private static boolean isFor(LedgerEntry grant, Draft draft, Set<Thing> things) {
        boolean ofVariant =
                draft.ledger()
                        .of(Kind.PRICE)
                        .anyMatch(price -> price.subject().equals(grant.subject()));
        return !ofVariant
                || things.isEmpty()
                || things.stream().anyMatch(thing -> thing.variants().contains(grant.subject()));
    }

    private static boolean grants(List<LedgerEntry> granted, BigDecimal percent) {
        return granted.stream()
                .flatMap(Percentages::in)
                .anyMatch(one -> one.compareTo(percent) == 0);
    }

    /** The data of the product has the same figure with the same word behind it. */
    private static boolean isInData(Draft draft, Set<Thing> things, MatchResult rate) {
        Stream<Thing> described =
                things.isEmpty() ? draft.things().all().stream() : things.stream();
        String figure = rate.group("number");
        String behind = rate.group("behind").strip();
        Predicate<MatchResult> same =
                told ->
                        told.group("number").equals(figure)
                                && (behind.isEmpty()
                                        || told.group("behind").strip().equals(behind));
        return described
                .map(thing -> Plain.folded(Plain.of(thing.description())))
                .anyMatch(data -> Percentages.PERCENT.matcher(data).results().anyMatch(same));
    }

    private static boolean isCode(
            Draft draft, Sentence sentence, MatchResult code, List<LedgerEntry> granted) {
        String name = code.group(1);
        return granted.stream()
                        .anyMatch(grant ->
                                List.of(
                                                grant.value()
                                                        .toLowerCase(Locale.ROOT)
                                                        .split("[\\s=;,]+", -1))
                                        .contains(name.toLowerCase(Locale.ROOT)))
                || (sentence.isDenied(code)
                        && draft.customers().contains(name.toLowerCase(Locale.ROOT)))
                || draft.things().all().stream()
                        .anyMatch(thing -> thing.description().contains(name));
    }

    /** A sale of the product that is named is a discount that the store itself gives. */
    private static boolean isGiven(
            Draft draft, Subjects subjects, int index, List<LedgerEntry> granted) {
        return !granted.isEmpty()
                || (subjects.isNamed(index)
                        && draft.told(Kind.PRICE)
                                .filter(price -> price.value().endsWith(" before"))
                                .anyMatch(price ->
                                        subjects.of(index, 0).stream()
                                                .anyMatch(thing ->
                                                        thing.variants()
                                                                .contains(price.subject()))));
    }

    private static boolean isDescribed(Draft draft, MatchResult claim) {
        return draft.things().all().stream()
                .anyMatch(thing ->
                        Plain.folded(Plain.of(thing.description())).contains(claim.group()));
    }
}
