package io.sigmagent.agent.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.turn.Knowledge;
import io.sigmagent.agent.turn.Knowledge.Kind;
import io.sigmagent.agent.turn.Knowledge.Passage;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerKnowledgeTest {

    private static final Set<Kind> ALL = Set.of(Kind.values());

    private final Ledger ledger = new Ledger();

    @Test
    void keepsEachPassageUnderItsKind() {
        Knowledge pages =
                (_, _, _) ->
                        List.of(
                                passage(Kind.POLICY, "You have 30 days."),
                                passage(Kind.FAQ, "Yes, as a gift."),
                                passage(Kind.GUIDE, "Plug it in."));

        List<Passage> passages =
                new LedgerKnowledge(pages, ledger, Dialogue.NOW).search("how long?", "en", ALL);

        assertThat(passages).hasSize(3);
        assertThat(ledger.entries())
                .containsExactly(
                        entry(LedgerEntry.Kind.POLICY, "You have 30 days."),
                        entry(LedgerEntry.Kind.POLICY, "Yes, as a gift."),
                        entry(LedgerEntry.Kind.GUIDE, "Plug it in."));
    }

    @Test
    void keepsNothingWhereNothingIsKnown() {
        Knowledge knowledge = new LedgerKnowledge(Knowledge.NONE, ledger, Dialogue.NOW);

        assertThat(knowledge.search("how long?", "en", ALL)).isEmpty();
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void refusesAPassageThatSaysNothingOrIsNearerThanNear() {
        assertThatThrownBy(() -> passage(Kind.FAQ, " ")).hasMessageContaining("text: blank");
        assertThatThrownBy(() -> new Passage("s", Kind.FAQ, "t", "h", "x", "en", 1.1))
                .hasMessage("similarity: 1.1 (expected: 0 to 1)");
    }

    private static Passage passage(Kind kind, String text) {
        return new Passage("pages/returns_en.md#Time", kind, "returns", "Time", text, "en", 0.8);
    }

    private static LedgerEntry entry(LedgerEntry.Kind kind, String text) {
        return new LedgerEntry(
                "search_knowledge", "pages/returns_en.md#Time", kind, text, Dialogue.NOW, false);
    }
}
