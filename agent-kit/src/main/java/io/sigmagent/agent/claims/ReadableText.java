package io.sigmagent.agent.claims;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What can't be read can't be proven: letters that look like Latin ones, and other scripts, stand
 * in no answer unless a product or the customer is written so.
 */
final class ReadableText implements ClaimCheck.Rule {

    private static final Pattern STRANGE =
            Pattern.compile("\\S*[\\p{L}&&[^a-zA-Z\\u00aa-\\u017f]]\\S*");

    @Override
    public String claim() {
        return "unreadable";
    }

    @Override
    public Finding prove(Draft draft) {
        String text = Normalizer.normalize(draft.answer().text(), Form.NFKC);
        Optional<String> strange =
                STRANGE.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(word ->
                                draft.things().all().stream()
                                        .noneMatch(thing -> thing.description().contains(word)))
                        .findFirst();
        return Finding.unless(strange);
    }
}
