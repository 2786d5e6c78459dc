package io.sigmagent.agent.claims;

import static java.util.stream.Collectors.joining;

import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.HistoryLine;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Message;
import io.sigmagent.agent.turn.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A draft with all that its claims may rest on.
 *
 * @param turn the turn
 * @param answer the draft
 * @param ledger what the tools told
 * @param now when it is to be said
 * @param text how the draft reads
 * @param customers how the customer's own messages read
 * @param things the products that are known
 */
record Draft(
        Turn turn,
        Answer answer,
        Ledger ledger,
        Instant now,
        Reading text,
        String customers,
        Things things) {

    private static final Duration FRESH = Duration.ofMinutes(10);

    static Draft of(Turn turn, Answer answer, Ledger ledger, Instant now) {
        Answer own = Quotes.without(turn, answer);
        return new Draft(
                turn,
                own,
                ledger,
                now,
                Quotes.withoutPages(Reading.of(own.text()), ledger),
                Plain.folded(NumberWords.inDigits(Plain.of(said(turn)))),
                Things.of(turn, ledger));
    }

    /** All that the customer wrote, as far as the turn knows. */
    private static String said(Turn turn) {
        Stream<String> before =
                turn.history().stream().filter(HistoryLine::isCustomers).map(HistoryLine::text);
        Stream<Fact> passedOn =
                turn.packet() == null ? Stream.empty() : turn.packet().facts().stream();
        Stream<String> quotes = Stream.concat(passedOn, turn.facts().stream()).map(Fact::quote);
        Stream<String> now = turn.messages().stream().map(Message::text);
        return Stream.of(before, quotes, now).flatMap(texts -> texts).collect(joining("\n"));
    }

    /** Entries of a kind that are young enough, or said to be old. */
    Stream<LedgerEntry> told(Kind kind) {
        boolean saysSo = text.holds("cached");
        return ledger.of(kind)
                .filter(entry -> saysSo || entry.kind() == Kind.DRAFT_ORDER || isFresh(entry));
    }

    private boolean isFresh(LedgerEntry entry) {
        boolean young = !entry.asOf().isBefore(now.minus(FRESH));
        return (young && !entry.cached()) || entry.tool().equals("draft_order");
    }

    /** All words of the shop's own pages that were looked up. */
    List<String> pages() {
        return Stream.concat(ledger.of(Kind.POLICY), ledger.of(Kind.GUIDE))
                .map(LedgerEntry::value)
                .toList();
    }

    /** The orders that the store told of. */
    List<Order> orders() {
        return ledger.orders();
    }
}
