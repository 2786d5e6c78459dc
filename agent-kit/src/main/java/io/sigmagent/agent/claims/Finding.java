package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.LedgerEntry;
import java.util.List;
import java.util.Optional;

/** What came of looking for the proof of one kind of claim. */
sealed interface Finding {

    /**
     * All of them are proven, or there is none.
     *
     * @param proof what they rest on
     */
    record Proven(List<LedgerEntry> proof) implements Finding {}

    /**
     * One is not.
     *
     * @param words the words that claim it
     */
    record Unproven(String words) implements Finding {}

    /** Proven without an entry, or unproven by those words. */
    static Finding unless(Optional<String> unproven) {
        return unproven.<Finding>map(Unproven::new).orElseGet(() -> new Proven(List.of()));
    }
}
