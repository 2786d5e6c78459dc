package io.sigmagent.sbdr.application;

import io.sigmagent.agent.texts.Phrasebook;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The thing that somebody wants whose category we do not know, in the customer's own words, as in
 * "do you sell coffee machines?".
 */
final class Wish {

    private static final Pattern THING =
            Pattern.compile(
                    Heard.PHRASES.part("wish")
                            + "(?: (?:d'|"
                            + Heard.PHRASES.part("article")
                            + "))* ?(?<=[ '])(?<thing>[\\p{L}\\d][\\p{L}\\d' -]{2,40}?)(?= (?:"
                            + Heard.PHRASES.part("wish_ends")
                            + ")| ?[?.!,;]|\\n|$)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Wish() {}

    static Optional<String> of(String text) {
        Matcher m = THING.matcher(Phrasebook.even(text));
        while (m.find()) {
            String thing = text.substring(m.start("thing"), m.end("thing")).strip();
            if (!Heard.is("no_thing", thing)) {
                return Optional.of(thing);
            }
        }
        return Optional.empty();
    }
}
