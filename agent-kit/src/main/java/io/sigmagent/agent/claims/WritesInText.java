package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.PreparedOrders;
import io.sigmagent.agent.turn.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An order is said to be prepared, or withdrawn, only when a write of it has that result. */
final class WritesInText implements ClaimCheck.Rule {

    private static final String SAID = "\\b(?:I|we)(?:['’]ve| have)(?: \\w+)? ";
    private static final Pattern MADE =
            insensitive(
                    SAID
                            + "(?:created|placed|drafted|prepared|made|set up)"
                            + " (?:[\\w-]+ ){0,3}order\\b"
                            + "|\\b(?:order|draft) (?:is|has been) (?:ready|prepared|created)\\b");
    private static final Pattern GONE =
            insensitive(
                    SAID
                            + "(?:withdrawn|deleted|removed|cancell?ed) (?:[\\w-]+"
                            + " ){0,3}(?:draft|order)");
    private static final Pattern NAME = Pattern.compile("#D\\d+\\b");
    private static final Pattern CHECKOUT =
            insensitive("https?://\\S*(?:checkout|invoice)[^\\s)\\]]*");

    @Override
    public String claim() {
        return "write";
    }

    @Override
    public Optional<List<LedgerEntry>> prove(Turn turn, Answer draft, Ledger ledger) {
        String text = draft.text();
        List<LedgerEntry> written = ledger.of(Kind.DRAFT_ORDER).toList();
        boolean made = MADE.matcher(text).find() || draft.actions().contains("created:draft_order");
        boolean gone =
                GONE.matcher(text).find() || draft.actions().contains("withdrew:draft_order");
        boolean proven =
                (!made || written.stream().anyMatch(Predicate.not(PreparedOrders::isWithdrawal)))
                        && (!gone || written.stream().anyMatch(PreparedOrders::isWithdrawal))
                        && isTold(NAME, text, written)
                        && isTold(CHECKOUT, text, written);
        return proven ? Optional.of(written) : Optional.empty();
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

    private static Pattern insensitive(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
