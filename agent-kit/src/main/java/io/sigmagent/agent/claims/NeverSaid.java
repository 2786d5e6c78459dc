package io.sigmagent.agent.claims;

import java.util.Optional;

/**
 * What no tool of ours can prove, and so is never said: promises that nobody made, deeds that no
 * tool does, hurry that nothing calls for.
 *
 * @param claim kind of the claim
 * @param section the phrases that claim it
 */
record NeverSaid(String claim, String section) implements ClaimCheck.Rule {

    @Override
    public Finding prove(Draft draft) {
        Optional<String> said =
                draft.text().sentences().stream()
                        .filter(sentence -> sentence.asserted(section).findAny().isPresent())
                        .map(Sentence::words)
                        .findFirst();
        return Finding.unless(said);
    }
}
