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
        boolean claimed =
                asked.holds("echo.claim") && draft.told(Kind.DISCOUNT).findAny().isEmpty();
        Optional<String> echoed =
                draft.text().sentences().stream()
                        .filter(sentence ->
                                sentence.asserted("echo.agreed").findAny().isPresent()
                                        || (claimed && isYes(sentence)))
                        .map(Sentence::words)
                        .findFirst();
        return Finding.unless(echoed);
    }

    private static boolean isYes(Sentence sentence) {
        return sentence.found("echo.yes").anyMatch(sentence::isAsserted);
    }
}
