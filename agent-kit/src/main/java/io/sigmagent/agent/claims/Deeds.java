package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** "I have done it" of anything but a draft order: only what a write into the store did. */
final class Deeds implements ClaimCheck.Rule {

    /** What must have been done for such a deed to be told. */
    private static final Map<String, String> PROOFS =
            Map.of(
                    "write.address", "ADDRESS_CHANGED",
                    "write.cancelled", "CANCEL",
                    "write.returned", "RETURN_REQUESTED",
                    "write.discount", "%");

    @Override
    public String claim() {
        return "deed";
    }

    @Override
    public Finding prove(Draft draft) {
        Optional<String> undone =
                draft.text().sentences().stream()
                        .filter(sentence -> sentence.asserted("write.never").findAny().isPresent())
                        .filter(sentence -> !isDone(draft, sentence))
                        .map(Sentence::words)
                        .findFirst();
        return Finding.unless(undone);
    }

    private static boolean isDone(Draft draft, Sentence sentence) {
        return PROOFS.entrySet().stream()
                .anyMatch(deed ->
                        sentence.holds(deed.getKey())
                                && done(draft)
                                        .anyMatch(
                                                entry -> entry.value().contains(deed.getValue())));
    }

    private static Stream<LedgerEntry> done(Draft draft) {
        return Stream.of(Kind.ORDER_CHANGE, Kind.RETURN, Kind.DISCOUNT)
                .flatMap(draft::told)
                .filter(entry ->
                        !entry.value().contains("NOT_") && !entry.value().contains("CANCELLABLE"));
    }
}
