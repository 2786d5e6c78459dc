package io.sigmagent.agent.codec;

import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Results of tools, as other turns left them. */
final class LedgerCodec {

    private LedgerCodec() {}

    /** The entries of the kinds that we know; others prove nothing here. */
    static List<LedgerEntry> toDomain(List<io.sigmagent.schemas.LedgerEntry> entries) {
        return entries.stream().flatMap(LedgerCodec::toDomain).toList();
    }

    private static Stream<LedgerEntry> toDomain(io.sigmagent.schemas.LedgerEntry entry) {
        Optional<Kind> kind =
                Arrays.stream(Kind.values())
                        .filter(one -> one.name().equalsIgnoreCase(entry.getKind()))
                        .findFirst();
        return kind.stream()
                .map(known ->
                        new LedgerEntry(
                                entry.getTool(),
                                entry.getSubject(),
                                known,
                                entry.getValue(),
                                entry.getAsOf(),
                                entry.getCached()));
    }
}
