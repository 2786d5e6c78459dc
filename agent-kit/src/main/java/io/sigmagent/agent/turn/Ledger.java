package io.sigmagent.agent.turn;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Every tool result of one turn, in the order in which they came. */
public final class Ledger {

    private final List<LedgerEntry> entries = new CopyOnWriteArrayList<>();

    /** Keeps an entry. */
    public void record(LedgerEntry entry) {
        entries.add(entry);
    }

    /** All entries. */
    public List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    /** Entries of that kind. */
    public Stream<LedgerEntry> of(LedgerEntry.Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind);
    }
}
