package io.sigmagent.agent.facts;

import java.util.regex.Pattern;

/** Evens out how the same thing is typed, without moving a character. */
final class Spelling {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final int NEAR = 120;

    private Spelling() {}

    /** Same length as before, so that places found in it are places in the original. */
    static String even(String text) {
        return text.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\n', ' ')
                .replace('\t', ' ');
    }

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    /** As a whole word; letters of every language count. */
    static Pattern words(String regex) {
        return pattern("(?<![\\p{L}\\d])(?:" + regex + ")(?![\\p{L}\\d])");
    }

    /** What stands just before a place; more of it would make long messages slow. */
    static String left(String text, int end) {
        return text.substring(Math.max(0, end - NEAR), end);
    }

    /** What stands just behind a place. */
    static String right(String text, int start) {
        return text.substring(start, Math.min(text.length(), start + NEAR));
    }
}
