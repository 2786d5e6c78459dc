package io.sigmagent.agent.claims;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence of a text, and what in it is said and what is only asked, supposed or denied.
 *
 * @param words as they are written, numbers in digits
 * @param low the same in small letters without accents, each sign in its place
 */
record Sentence(String words, String low) {

    private static final Pattern BREAK =
            Pattern.compile(
                    "[;:(]\\s|,\\s|\\s-\\s|\\b(?:but|pero|mais|sino|however|although|aunque)\\b");
    private static final Pattern CONDITION = Vocabulary.of("condition");
    private static final Pattern NEGATION = Vocabulary.of("negation");
    private static final Pattern NO_NEGATION = Vocabulary.of("negation.none");
    private static final Pattern DENIED_AFTER = Vocabulary.of("denied.after");
    private static final Pattern ASKING = Vocabulary.of("question");

    /** Phrases of that section that are said to be so: not asked, not supposed, not denied. */
    Stream<MatchResult> asserted(String section) {
        return found(section).filter(this::isAsserted);
    }

    /** Phrases of that section that are denied. */
    Stream<MatchResult> denied(String section) {
        return found(section).filter(phrase -> !isOpen(phrase)).filter(this::isDenied);
    }

    /** All phrases of that section. */
    Stream<MatchResult> found(String section) {
        return Vocabulary.of(section).matcher(low).results();
    }

    /** Whether it holds a phrase of that section. */
    boolean holds(String section) {
        return Vocabulary.of(section).matcher(low).find();
    }

    boolean isAsserted(MatchResult phrase) {
        return !isOpen(phrase) && !isDenied(phrase);
    }

    boolean isSupposed(MatchResult phrase) {
        return CONDITION.matcher(before(phrase)).find();
    }

    /** Asked or supposed. */
    boolean isOpen(MatchResult phrase) {
        return CONDITION.matcher(before(phrase)).find() || isAsked(phrase);
    }

    /** The clause denies it: a negation stands before it, or "is not possible" behind it. */
    boolean isDenied(MatchResult phrase) {
        return isNegative(before(phrase)) || DENIED_AFTER.matcher(behind(phrase)).find();
    }

    /** Phrases of that section that are offered: even a question offers. */
    Stream<MatchResult> offered(String section) {
        return found(section)
                .filter(phrase -> !CONDITION.matcher(before(phrase)).find() && !isDenied(phrase));
    }

    /** Whether there is a negation in it that means one. */
    static boolean isNegative(String low) {
        return NEGATION.matcher(NO_NEGATION.matcher(low).replaceAll(" ")).find();
    }

    /** What stands before a phrase in its own clause. */
    String before(MatchResult phrase) {
        String all = low.substring(0, phrase.start());
        int start = BREAK.matcher(all).results().mapToInt(MatchResult::end).max().orElse(0);
        return all.substring(start);
    }

    /** The clause of a phrase. */
    String clause(MatchResult phrase) {
        return before(phrase) + low.substring(phrase.start(), phrase.end()) + behind(phrase);
    }

    private String behind(MatchResult phrase) {
        String rest = low.substring(phrase.end());
        int end =
                BREAK.matcher(rest)
                        .results()
                        .mapToInt(MatchResult::start)
                        .min()
                        .orElse(rest.length());
        return rest.substring(0, end);
    }

    /** A question asks in its last clause, or in one that begins like a question. */
    private boolean isAsked(MatchResult phrase) {
        if (!low.endsWith("?")) {
            return false;
        }
        boolean last = !BREAK.matcher(low.substring(phrase.end())).find();
        return last || ASKING.matcher(before(phrase)).find();
    }
}
