package io.sigmagent.agent.application;

import io.sigmagent.agent.turn.Knowledge;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Knowledge whose every passage is kept in the turn's ledger. */
record LedgerKnowledge(Knowledge knowledge, Ledger ledger, Instant now) implements Knowledge {

    private static final String TOOL = "search_knowledge";

    @Override
    public List<Passage> search(String question, String language, Set<Kind> kinds) {
        List<Passage> passages = knowledge.search(question, language, kinds);
        passages.forEach(this::keep);
        return passages;
    }

    private void keep(Passage passage) {
        LedgerEntry.Kind kind =
                switch (passage.kind()) {
                    case POLICY, FAQ -> LedgerEntry.Kind.POLICY;
                    case GUIDE -> LedgerEntry.Kind.GUIDE;
                };
        ledger.record(new LedgerEntry(TOOL, passage.source(), kind, passage.text(), now, false));
    }
}
