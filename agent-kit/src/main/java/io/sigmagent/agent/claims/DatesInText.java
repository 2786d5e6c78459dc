package io.sigmagent.agent.claims;

import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * A day or an hour is one that the store told of an order, or that the customer named as theirs.
 */
final class DatesInText implements ClaimCheck.Rule {

    private static final String MINUTES = ".*\\b(?:minut|second|segund).*";

    @Override
    public String claim() {
        return "date";
    }

    @Override
    public Finding prove(Draft draft) {
        Optional<String> unproven =
                draft.text().sentences().stream()
                        .filter(sentence -> !isProven(draft, sentence))
                        .map(Sentence::words)
                        .findFirst();
        return Finding.unless(unproven);
    }

    private static boolean isProven(Draft draft, Sentence sentence) {
        boolean delivers = sentence.asserted("delivery").findAny().isPresent();
        boolean dated = DateWords.in(sentence.low()).findAny().isPresent();
        return DateWords.in(sentence.low())
                        .filter(date -> !sentence.isOpen(date) && !sentence.isDenied(date))
                        .allMatch(date ->
                                isTold(draft, date, delivers)
                                        || (!delivers && isCustomers(draft, date))
                                        || isHarmless(sentence, date, delivers))
                && (!delivers || dated || isUnderWay(draft));
    }

    private static boolean isTold(Draft draft, MatchResult date, boolean delivers) {
        LocalDate today = day(draft.now());
        Stream<Instant> parcels = draft.orders().stream().flatMap(DatesInText::parcels);
        Stream<Instant> others = delivers ? Stream.empty() : others(draft);
        return Stream.concat(parcels, others)
                .map(DatesInText::day)
                .anyMatch(day -> DateWords.means(date, day, today));
    }

    /** "Today" of what is said now, minutes of a set-up: no date of a delivery. */
    private static boolean isHarmless(Sentence sentence, MatchResult date, boolean delivers) {
        return !delivers
                && ((date.group("relative") != null && sentence.holds("date.now"))
                        || (date.group("span") != null && date.group().matches(MINUTES)));
    }

    private static boolean isCustomers(Draft draft, MatchResult date) {
        return draft.customers().contains(date.group());
    }

    private static boolean isUnderWay(Draft draft) {
        return draft.told(Kind.ORDER)
                .map(LedgerEntry::value)
                .anyMatch(status -> status.contains("SENT") && !status.contains("DELIVERED"));
    }

    private static Stream<Instant> parcels(Order order) {
        return order.shipments().stream()
                .flatMap(parcel ->
                        Stream.concat(
                                Stream.ofNullable(parcel.estimatedDeliveryAt()),
                                Stream.ofNullable(parcel.deliveredAt())));
    }

    /** When orders were placed and cancelled, and when the store said so. */
    private static Stream<Instant> others(Draft draft) {
        Stream<Instant> ofOrders =
                draft.orders().stream()
                        .flatMap(order ->
                                Stream.concat(
                                        Stream.of(order.placedAt()),
                                        Stream.ofNullable(order.cancelledAt())));
        return Stream.concat(ofOrders, draft.ledger().of(Kind.ORDER).map(LedgerEntry::asOf));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
