package io.sigmagent.agent.claims;

import io.sigmagent.agent.claims.Amounts.Amount;
import io.sigmagent.agent.claims.Things.Thing;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An amount in the text is one that the store told in this turn of that very product or order, or
 * follows from such; else it is the customer's own budget, told as theirs.
 */
final class PricesInText implements ClaimCheck.Rule {

    private static final Set<String> ORDER_TOOLS =
            Set.of("draft_order", "order", "orders", "order_details", "refund_preview");

    @Override
    public String claim() {
        return "price";
    }

    @Override
    public Finding prove(Draft draft) {
        Subjects subjects = new Subjects(draft);
        List<LedgerEntry> proof = new ArrayList<>();
        List<Sentence> sentences = draft.text().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            List<Amount> amounts = amounts(sentences.get(i));
            List<Set<Thing>> meant = subjects.of(i, amounts.stream().map(Amount::start).toList());
            for (int n = 0; n < amounts.size(); n++) {
                Place place =
                        new Place(
                                sentences.get(i),
                                amounts.get(n),
                                meant.get(n),
                                subjects.isNamed(i));
                Optional<LedgerEntry> told = told(draft, subjects, place);
                told.ifPresent(proof::add);
                if (told.isEmpty() && !isProven(draft, subjects, place)) {
                    return new Finding.Unproven(sentences.get(i).words());
                }
            }
        }
        return new Finding.Proven(proof);
    }

    /**
     * An amount in its place.
     *
     * @param things the products that it may speak of; empty = nobody can tell
     * @param named whether the sentence itself names one
     */
    private record Place(Sentence sentence, Amount amount, Set<Thing> things, boolean named) {

        String clause() {
            return sentence.clause(Words.at(amount.start(), amount.end()));
        }

        boolean isSaidWith(String section) {
            return Vocabulary.of(section).matcher(clause()).find();
        }
    }

    private static List<Amount> amounts(Sentence sentence) {
        List<Amount> signed = Amounts.in(sentence.low()).toList();
        Stream<Amount> bare =
                Amounts.pricesIn(sentence.low())
                        .filter(one ->
                                signed.stream()
                                        .noneMatch(other ->
                                                other.end() >= one.end()
                                                        && other.start() <= one.end()));
        return Stream.concat(signed.stream(), bare)
                .sorted(Comparator.comparingInt(Amount::start))
                .toList();
    }

    private static Optional<LedgerEntry> told(Draft draft, Subjects subjects, Place place) {
        return prices(draft, subjects, place).filter(entry -> isOf(entry, place)).findFirst();
    }

    /** The prices of what the place speaks of. */
    private static Stream<LedgerEntry> prices(Draft draft, Subjects subjects, Place place) {
        Set<String> variants = subjects.variants(place.things(), place.sentence());
        boolean anything = place.things().isEmpty();
        boolean ordered =
                !place.named()
                        || place.sentence().holds("order.noun")
                        || place.sentence().low().contains("#");
        return Stream.concat(draft.told(Kind.PRICE), refunds(draft))
                .filter(entry ->
                        ORDER_TOOLS.contains(entry.tool())
                                ? ordered && isOfNamedOrder(draft, entry, place.sentence())
                                : anything || variants.contains(entry.subject()));
    }

    /** What is to be paid back is an amount of its order. */
    private static Stream<LedgerEntry> refunds(Draft draft) {
        return draft.told(Kind.REFUND)
                .map(due ->
                        new LedgerEntry(
                                "order",
                                due.subject(),
                                Kind.PRICE,
                                due.value().replaceFirst("^[A-Z_]+ ", ""),
                                due.asOf(),
                                due.cached()));
    }

    private static boolean isOfNamedOrder(Draft draft, LedgerEntry entry, Sentence sentence) {
        Set<String> names = OrderNames.in(sentence.low());
        return names.isEmpty()
                || draft.told(Kind.ORDER)
                        .noneMatch(order -> order.subject().equals(entry.subject()))
                || draft.told(Kind.ORDER)
                        .filter(order -> order.subject().equals(entry.subject()))
                        .anyMatch(order -> names.contains(OrderNames.of(order)));
    }

    /** A former price is told as one. */
    private static boolean isOf(LedgerEntry entry, Place place) {
        String[] price = entry.value().split(" ", -1);
        return place.amount().is(new BigDecimal(price[0]), price[1])
                && (price.length < 3 || place.isSaidWith("price.former"));
    }

    private static boolean isProven(Draft draft, Subjects subjects, Place place) {
        return Derived.isProven(
                        prices(draft, subjects, place).toList(),
                        draft,
                        place.amount(),
                        place.sentence())
                || isBudget(draft, place)
                || isTurnedDown(draft, place);
    }

    /**
     * The customer's own figure, and told as theirs: as a budget, and not as the price of a
     * product.
     */
    private static boolean isBudget(Draft draft, Place place) {
        return Budgets.of(draft).anyMatch(one -> place.amount().is(one.amount(), one.currency()))
                && !isPrice(place)
                && (!place.named() || place.isSaidWith("budget"));
    }

    private static boolean isPrice(Place place) {
        return Amounts.pricesIn(place.sentence().low())
                        .anyMatch(one ->
                                one.end() >= place.amount().end()
                                        && one.start() <= place.amount().start())
                || place.isSaidWith("price.yours");
    }

    /** What the customer named is not to be had: "I can't do it for $500". */
    private static boolean isTurnedDown(Draft draft, Place place) {
        return Amounts.numbersIn(draft.customers()).anyMatch(one -> place.amount().is(one, null))
                && place.sentence()
                        .isDenied(Words.at(place.amount().start(), place.amount().end()));
    }
}
