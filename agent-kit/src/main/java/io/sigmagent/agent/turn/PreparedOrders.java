package io.sigmagent.agent.turn;

import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Draft orders in a ledger: how they stand there, and which of them are still there. */
public final class PreparedOrders {

    private static final String TOOL = "draft_order";
    private static final Pattern VALUE =
            Pattern.compile("(\\S+) (\\d+(?:\\.\\d+)?) ([A-Z]{3})(?: (\\S+))?");
    private static final String WITHDRAWN = "withdrawn";

    private PreparedOrders() {}

    /** The entry of a draft order: its name, its total, the page where it is paid. */
    public static LedgerEntry made(DraftOrder order, Instant asOf) {
        String url = order.checkoutUrl() == null ? "" : " " + order.checkoutUrl();
        String value = order.name() + " " + order.total() + url;
        return new LedgerEntry(TOOL, order.id(), Kind.DRAFT_ORDER, value, asOf, false);
    }

    /** The entry of a draft order that is gone. */
    public static LedgerEntry withdrawn(String id, Instant asOf) {
        return new LedgerEntry(TOOL, id, Kind.DRAFT_ORDER, WITHDRAWN, asOf, false);
    }

    /** Whether the entry says that a draft order is gone. */
    public static boolean isWithdrawal(LedgerEntry entry) {
        return entry.kind() == Kind.DRAFT_ORDER && entry.value().equals(WITHDRAWN);
    }

    /** The entry of what a draft order costs. */
    public static LedgerEntry priced(DraftOrder order, Instant asOf) {
        return new LedgerEntry(TOOL, order.id(), Kind.PRICE, order.total().toString(), asOf, false);
    }

    /**
     * What others' entries of draft orders prove: that they are there or gone, and their prices.
     */
    public static List<LedgerEntry> proving(List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.DRAFT_ORDER)
                .flatMap(entry ->
                        Stream.concat(
                                Stream.of(entry),
                                read(entry).map(order -> priced(order, entry.asOf())).stream()))
                .toList();
    }

    /** The draft orders that were made and not withdrawn, oldest first. */
    public static List<DraftOrder> in(List<LedgerEntry> entries) {
        Map<String, DraftOrder> open = new LinkedHashMap<>();
        for (LedgerEntry entry : entries) {
            if (isWithdrawal(entry)) {
                open.remove(entry.subject());
            } else if (entry.kind() == Kind.DRAFT_ORDER) {
                read(entry).ifPresent(order -> open.put(order.id(), order));
            }
        }
        return List.copyOf(open.values());
    }

    /** The draft order of an entry; empty = it says that one is gone. */
    private static Optional<DraftOrder> read(LedgerEntry entry) {
        Matcher value = VALUE.matcher(entry.value());
        return value.matches()
                ? Optional.of(
                        new DraftOrder(
                                entry.subject(),
                                value.group(1),
                                value.group(4),
                                Money.of(value.group(2), value.group(3))))
                : Optional.empty();
    }
}
