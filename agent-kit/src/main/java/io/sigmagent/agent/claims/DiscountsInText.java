package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Turn;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A discount is named only when a tool granted that very rate or code. */
final class DiscountsInText implements ClaimCheck.Rule {

    private static final String PERCENT = "\\s?(?:%|percent|per cent|pct)";
    private static final Pattern RATE =
            Pattern.compile(
                    "(\\d+(?:[.,]\\d+)?)"
                            + PERCENT
                            + "\\s*(?:\\w+\\s+)?(?:off(?![-\\w])|discount|rebate|reduction|voucher"
                            + "|coupon|cheaper)"
                            + "|(?:discount(?:ed)?(?: of|:| by)?|save(?: you)?|knock|rebate of"
                            + "|reduced? (?:it |the price |that )?by)\\s+(\\d+(?:[.,]\\d+)?)"
                            + "|(?:price|pay|cost)\\w*\\s[^.!?]{0,40}?\\b(\\d+(?:[.,]\\d+)?)"
                            + PERCENT
                            + "\\s*less|\\b(half (?:the )?(?:price|off)|free"
                            + " (?:shipping|delivery|of charge))",
                    Pattern.CASE_INSENSITIVE);

    /** A code has a digit or is written in capitals; "discount code today" names none. */
    private static final Pattern CODE =
            Pattern.compile(
                    "(?i:\\b(?:discount|promo|coupon|voucher)(?:\\s+code)?"
                            + "|\\b(?:use|enter|apply|with)(?:\\s+(?:the|this|my))?\\s+code)"
                            + "(?:\\s+is|:)?\\s+[\"'“]?"
                            + "((?=[A-Za-z-]*\\d)[A-Za-z0-9-]{4,}|[A-Z][A-Z0-9-]{3,})\\b");

    @Override
    public String claim() {
        return "discount";
    }

    @Override
    public Optional<List<LedgerEntry>> prove(Turn turn, Answer draft, Ledger ledger) {
        List<LedgerEntry> granted = ledger.of(Kind.DISCOUNT).toList();
        boolean proven =
                Stream.of(RATE, CODE)
                        .flatMap(pattern -> pattern.matcher(draft.text()).results())
                        .allMatch(claim -> granted.stream().anyMatch(one -> tells(one, claim)));
        return proven ? Optional.of(granted) : Optional.empty();
    }

    /** Whether a grant has the number or code of the claim among its words. */
    private static boolean tells(LedgerEntry grant, MatchResult claim) {
        return IntStream.rangeClosed(1, claim.groupCount())
                .mapToObj(claim::group)
                .filter(Objects::nonNull)
                .allMatch(Arrays.asList(grant.value().split("[\\s%]+", -1))::contains);
    }
}
