package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Turn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What happened to an order is told only when the store told that order in this turn. */
final class OrdersInText implements ClaimCheck.Rule {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\R");
    private static final Pattern CONDITION =
            insensitive("\\b(?:if|once|when|whether|as soon as|until)\\b|\\?$");
    private static final Pattern ORDER =
            insensitive(
                    "\\b(?:your|the|this) (?:order|parcel|package|delivery|shipment)\\b|#\\d{3,}");
    private static final Pattern EVENT =
            insensitive(
                    "(?:\\b(?:is|was|were|are|has been|have been|got)|'s)\\s+(?:already |now |fully"
                        + " )?(?:on its way|in transit|out for delivery|shipped|sent|dispatched"
                        + "|delivered|cancell?ed|refunded|paid|unpaid|delayed|fulfilled)\\b|\\b(?:shipped|arrived)"
                        + " on\\b");

    @Override
    public String claim() {
        return "order";
    }

    @Override
    public Optional<List<LedgerEntry>> prove(Turn turn, Answer draft, Ledger ledger) {
        List<LedgerEntry> told = ledger.of(Kind.ORDER).toList();
        boolean claims = sentences(draft.text()).anyMatch(OrdersInText::tellsStatus);
        return claims && told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    private static Stream<String> sentences(String text) {
        return SENTENCE.splitAsStream(text).map(String::strip);
    }

    private static boolean tellsStatus(String sentence) {
        return ORDER.matcher(sentence).find()
                && EVENT.matcher(sentence).find()
                && !CONDITION.matcher(sentence).find();
    }

    private static Pattern insensitive(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
