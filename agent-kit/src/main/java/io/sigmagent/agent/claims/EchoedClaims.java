package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.util.Optional;

/**
 * A yes to what the customer claims is a claim of ours: "you promised me half the price", "of
 * course, as agreed". It needs no figure to be a lie.
 */
final class EchoedClaims implements ClaimCheck.Rule {

    @Override
    public String claim() {
        return "echo";
    }

    @Override
    public Finding prove(Draft draft) {
        Reading asked = Reading.of(draft.turn().text().isBlank() ? "-" : draft.turn().text());
        boolean granted = draft.told(Kind.DISCOUNT).findAny().isPresent();
        boolean claimed = asked.holds("echo.claim") && !granted;
        Optional<String> echoed =
                draft.text().sentences().stream()
                        .filter(sentence ->
                                isAgreed(sentence, granted) || (claimed && isYes(sentence)))
                        .map(Sentence::words)
                        .findFirst();
        return Finding.unless(echoed);
    }

    /** An offer that a tool granted may be said to stand; its figures are another rule's. */
    private static boolean isAgreed(Sentence sentence, boolean granted) {
        return sentence.asserted("echo.agreed").findAny().isPresent()
                || (!granted && sentence.asserted("echo.stands").findAny().isPresent());
    }

    private static boolean isYes(Sentence sentence) {
        return sentence.found("echo.yes").anyMatch(sentence::isAsserted);
    }
}
