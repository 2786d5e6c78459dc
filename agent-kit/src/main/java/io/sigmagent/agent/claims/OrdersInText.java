package io.sigmagent.agent.claims;

import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened to an order is told only as the store told it of that order in this turn. */
final class OrdersInText implements ClaimCheck.Rule {

    /** What the store must have told for an event to be true; empty = anything of that order. */
    private static final Map<String, Set<String>> PROOFS =
            Map.of(
                    "order.sent",
                            Set.of(
                                    "FULFILLED",
                                    "PARTIALLY_FULFILLED",
                                    "SENT",
                                    "DELIVERED",
                                    "IN_TRANSIT",
                                    "OUT_FOR_DELIVERY"),
                    "order.arrived", Set.of("DELIVERED", "PICKED_UP"),
                    "order.cancelled", Set.of("CANCELLED"),
                    "order.refunded", Set.of("REFUNDED", "PARTIALLY_REFUNDED"),
                    "order.paid",
                            Set.of("PAID", "PARTIALLY_PAID", "REFUNDED", "PARTIALLY_REFUNDED"),
                    "order.waiting", Set.of());

    private static final Pattern AUXILIARY =
            Pattern.compile(
                    Vocabulary.alternatives("order.auxiliary")
                            + "(?:\\s+[\\p{L}']+){0,3}?[\\s']*$");
    private static final Pattern TO_COME =
            Pattern.compile(
                    "\\b(?:to|to be|will"
                        + " be|be|will|'ll|should|would|can|could|puede|debe|doit|devrait|peut|ser|sera|seran|etre|seront)\\s*$");
    private static final String PARTLY = "PARTIALLY_";
    private static final Pattern NOUN =
            Pattern.compile(
                    Vocabulary.alternatives("order.noun") + "(?:\\s+#?[\\w-]+)?\\s*:?\\s*$");

    @Override
    public String claim() {
        return "order";
    }

    @Override
    public Finding prove(Draft draft) {
        List<LedgerEntry> told =
                Stream.concat(draft.told(Kind.ORDER), draft.told(Kind.ORDER_CHANGE)).toList();
        List<State> states = told.stream().map(order -> State.of(order, draft.orders())).toList();
        Optional<String> unproven =
                draft.text().sentences().stream()
                        .filter(sentence -> !isProven(sentence, states))
                        .map(Sentence::words)
                        .findFirst();
        return unproven.isPresent()
                ? new Finding.Unproven(unproven.get())
                : new Finding.Proven(told);
    }

    /**
     * What is known of an order.
     *
     * @param words the words for its payment, its sending, its parcels, and what was done with it
     */
    private record State(String name, Set<String> words) {

        static State of(LedgerEntry told, List<Order> orders) {
            Stream<String> parcels =
                    orders.stream()
                            .filter(order -> order.id().equals(told.subject()))
                            .flatMap(order -> order.shipments().stream())
                            .map(parcel -> parcel.status().name());
            Stream<String> words = Stream.of(told.value().split(" ", -1));
            return new State(
                    OrderNames.of(told), Stream.concat(words, parcels).collect(Collectors.toSet()));
        }

        boolean has(Set<String> proofs) {
            return proofs.isEmpty() || words.stream().anyMatch(proofs::contains);
        }

        /** Not, or in part only. */
        boolean lacks(Set<String> proofs) {
            return proofs.isEmpty()
                    || !has(proofs)
                    || words.stream().anyMatch(word -> word.startsWith(PARTLY));
        }
    }

    private static boolean isProven(Sentence sentence, List<State> told) {
        Set<String> names = OrderNames.in(sentence.low());
        List<State> meant =
                told.stream()
                        .filter(order -> names.isEmpty() || names.contains(order.name()))
                        .toList();
        return PROOFS.entrySet().stream()
                .allMatch(event ->
                        events(sentence, event.getKey())
                                .allMatch(one -> isTrue(sentence, one, event.getValue(), meant)));
    }

    private static Stream<MatchResult> events(Sentence sentence, String kind) {
        return sentence.found(kind)
                .filter(event -> !sentence.isOpen(event))
                .filter(event -> isEvent(sentence, event));
    }

    /** "Has been sent", "your order: sent"; not "once sent", "you sent". */
    private static boolean isEvent(Sentence sentence, MatchResult event) {
        String before = sentence.before(event);
        return !TO_COME.matcher(before).find()
                && (AUXILIARY.matcher(before).find() || NOUN.matcher(before).find());
    }

    /** Said: an order has it. Denied of an order: one was looked up that has it not. */
    private static boolean isTrue(
            Sentence sentence, MatchResult event, Set<String> proofs, List<State> meant) {
        if (sentence.isDenied(event)) {
            return !isOfOrder(sentence) || meant.stream().anyMatch(order -> order.lacks(proofs));
        }
        return meant.stream().anyMatch(order -> order.has(proofs));
    }

    private static boolean isOfOrder(Sentence sentence) {
        return sentence.holds("order.yours") || !OrderNames.in(sentence.low()).isEmpty();
    }
}
