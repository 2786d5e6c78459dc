package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.PreparedOrders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Something is said to be done only when a write of it has that result. */
final class WritesInText implements ClaimCheck.Rule {

    private static final Map<String, Predicate<LedgerEntry>> PROOFS =
            Map.of(
                    "write.made",
                    Predicate.not(PreparedOrders::isWithdrawal),
                    "write.gone",
                    PreparedOrders::isWithdrawal);
    private static final Map<String, String> ACTIONS =
            Map.of("created:draft_order", "write.made", "withdrew:draft_order", "write.gone");
    private static final Pattern NAME = Pattern.compile("#D\\d+\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHECKOUT =
            Pattern.compile(
                    "https?://\\S*(?:checkout|invoice)[^\\s)\\]]*", Pattern.CASE_INSENSITIVE);

    @Override
    public String claim() {
        return "write";
    }

    @Override
    public Finding prove(Draft draft) {
        List<LedgerEntry> written = draft.told(Kind.DRAFT_ORDER).toList();
        Optional<String> unproven =
                draft.text().sentences().stream()
                        .filter(sentence -> !isProven(sentence, written))
                        .map(Sentence::words)
                        .findFirst()
                        .or(() -> undone(draft, written));
        return unproven.isPresent()
                ? new Finding.Unproven(unproven.get())
                : new Finding.Proven(written);
    }

    private static boolean isProven(Sentence sentence, List<LedgerEntry> written) {
        return PROOFS.entrySet().stream()
                        .allMatch(write ->
                                sentence.asserted(write.getKey()).findAny().isEmpty()
                                        || written.stream().anyMatch(write.getValue()))
                && isTold(NAME, sentence.words(), written)
                && isTold(CHECKOUT, sentence.words(), written);
    }

    private static Optional<String> undone(Draft draft, List<LedgerEntry> written) {
        return draft.answer().actions().stream()
                .filter(ACTIONS::containsKey)
                .filter(action -> written.stream().noneMatch(PROOFS.get(ACTIONS.get(action))))
                .findFirst();
    }

    private static boolean isTold(Pattern what, String text, List<LedgerEntry> written) {
        return what.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(name -> name.replaceAll("[.,;!?]+$", "").toLowerCase(Locale.ROOT))
                .allMatch(name -> written.stream().anyMatch(entry -> holds(entry, name)));
    }

    private static boolean holds(LedgerEntry entry, String name) {
        return List.of(entry.value().toLowerCase(Locale.ROOT).split(" ", -1)).contains(name);
    }
}
