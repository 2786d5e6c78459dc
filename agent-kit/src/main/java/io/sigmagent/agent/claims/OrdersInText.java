package io.sigmagent.agent.claims;

import static java.util.stream.Collectors.toSet;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What happened to an order is told only when the store told it of that order in this turn. */
final class OrdersInText implements ClaimCheck.Rule {

    /** What the store must have told for an event to be true. */
    private static final Map<String, Set<String>> PROOFS =
            Map.of(
                    "sent",
                    Set.of("FULFILLED", "PARTIALLY_FULFILLED", "SENT", "DELIVERED"),
                    "arrived",
                    Set.of("DELIVERED"),
                    "cancelled",
                    Set.of("CANCELLED"),
                    "refunded",
                    Set.of("REFUNDED", "PARTIALLY_REFUNDED"),
                    "paid",
                    Set.of("PAID", "PARTIALLY_PAID", "REFUNDED", "PARTIALLY_REFUNDED"));

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\R");
    private static final Pattern CONDITION =
            insensitive("\\b(?:if|once|when|whether|as soon as|until)\\b[^,;:]*$");
    private static final Pattern ORDER =
            insensitive(
                    "\\b(?:your|the|this) (?:order|parcel|package|delivery|shipment|refund)\\b"
                            + "|#\\w{0,5}\\d{3,}");
    private static final Pattern NAME = insensitive("#[a-z]{0,4}-?\\d{3,}");
    private static final String SENT =
            "on its way|in transit|out for delivery|shipped|sent|dispatched|fulfilled";
    private static final String HAPPENED =
            "(?<sent>"
                    + SENT
                    + ")|(?<arrived>delivered|arrived)|(?<cancelled>cancell?ed)"
                    + "|(?<refunded>refunded|issued)|(?<paid>paid)|unpaid|delayed";
    private static final Pattern EVENT =
            insensitive(
                    "(?:\\b(?:is|was|were|are|has|have|has been|have been|got|just)|'s|'ve"
                            + "|\\b(?:we|i)|\\b(?:order|parcel|package|shipment)(?: #[\\w-]+)?)\\s+"
                            + "(?:already |now |fully |just |been )*(?:"
                            + HAPPENED
                            + ")\\b");

    @Override
    public String claim() {
        return "order";
    }

    @Override
    public Optional<List<LedgerEntry>> prove(Turn turn, Answer draft, Ledger ledger) {
        List<LedgerEntry> told = ledger.of(Kind.ORDER).toList();
        boolean proven =
                SENTENCE.splitAsStream(draft.text())
                        .map(String::strip)
                        .filter(sentence -> ORDER.matcher(sentence).find())
                        .allMatch(sentence -> isProven(sentence, told));
        return proven ? Optional.of(told) : Optional.empty();
    }

    private static boolean isProven(String sentence, List<LedgerEntry> told) {
        Set<String> names =
                NAME.matcher(sentence)
                        .results()
                        .map(name -> name.group().toUpperCase(Locale.ROOT))
                        .collect(toSet());
        return EVENT.matcher(sentence)
                .results()
                .filter(event -> !isOpen(sentence, event))
                .allMatch(event -> told.stream().anyMatch(order -> tells(order, names, event)));
    }

    /** Asked or supposed, not told; a condition behind the event takes nothing back. */
    private static boolean isOpen(String sentence, MatchResult event) {
        return sentence.endsWith("?")
                || CONDITION.matcher(sentence.substring(0, event.start())).find();
    }

    private static boolean tells(LedgerEntry order, Set<String> names, MatchResult event) {
        List<String> words = List.of(order.value().split(" ", -1));
        Set<String> proofs =
                PROOFS.entrySet().stream()
                        .filter(proof -> event.group(proof.getKey()) != null)
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(Set.copyOf(words));
        return (names.isEmpty() || names.contains(words.getFirst().toUpperCase(Locale.ROOT)))
                && words.stream().anyMatch(proofs::contains);
    }

    private static Pattern insensitive(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
