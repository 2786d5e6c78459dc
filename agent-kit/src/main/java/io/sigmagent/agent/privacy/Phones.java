package io.sigmagent.agent.privacy;

import io.sigmagent.agent.privacy.PrivateSpan.Kind;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds phone numbers: with a country's code, in groups, or bare digits of that length. Dates,
 * prices and ranges are none, unless a word before them says phone.
 */
final class Phones {

    private static final int FEWEST = 7;
    private static final int USUAL = 8;
    private static final int MOST = 15;
    private static final int WORDS_BEFORE = 40;
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{Nd}#$€£.,])(?<!\\p{Nd}[-/])(?:\\+|\\(\\+?)?\\p{Nd}"
                            + "(?:[ \\t\\u00a0().\\-‐-―/]{0,3}\\p{Nd}){6,14}(?![\\p{L}\\p{Nd}])");
    private static final Pattern ABROAD =
            Pattern.compile("^\\(?(?:\\+|00[1-9])", Pattern.UNICODE_CASE);
    private static final Pattern DATE =
            Pattern.compile(
                    "\\p{Nd}{4}[-/.]\\p{Nd}{1,2}[-/.]\\p{Nd}{1,2}(?:[ T]\\p{Nd}.*)?"
                            + "|\\p{Nd}{1,2}[-/.]\\p{Nd}{1,2}[-/.]\\p{Nd}{2,4}");
    private static final Pattern AMOUNTS =
            Pattern.compile("\\p{Nd}{1,6}\\.\\p{Nd}{2}(?:[\\s/-]+\\p{Nd}{1,6}\\.\\p{Nd}{2})*");
    private static final Pattern THOUSANDS =
            Pattern.compile("\\p{Nd}{1,3}(?:[.\\s\\u00a0]000)+|\\p{Nd}0{5,}");
    private static final Pattern RANGE =
            Pattern.compile(
                    "\\p{Nd}{2,5}\\s?[-‐-―/]\\s?\\p{Nd}{2,5}|\\p{Nd}{1,2}(?:[\\s/]+\\p{Nd}{1,2})?");
    private static final Pattern SAYS_PHONE =
            Pattern.compile(
                    "(?i)\\b(?:phone|call|cell|mobile|tel|telephone|whats ?app|sms|text me|ring"
                            + "|number is|tel[eé]fono|m[oó]vil|celular|ll[aá]m[ae]\\w*|n[uú]mero"
                            + "|t[eé]l[eé]phone|portable|appel\\w+|num[eé]ro)\\b[^\\n]*$");

    private Phones() {}

    static Stream<PrivateSpan> in(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(number -> isPhone(text, number))
                .map(number -> new PrivateSpan(Kind.PHONE, number.start(), number.end()));
    }

    private static boolean isPhone(String text, MatchResult number) {
        long digits = number.group().codePoints().filter(Character::isDigit).count();
        if (digits < FEWEST || digits > MOST) {
            return false;
        }
        if (ABROAD.matcher(number.group()).find() || saysPhone(text, number.start())) {
            return true;
        }
        return digits >= USUAL && !isOther(number.group());
    }

    private static boolean isOther(String number) {
        return Stream.of(DATE, AMOUNTS, THOUSANDS, RANGE)
                .anyMatch(other -> other.matcher(number).matches());
    }

    private static boolean saysPhone(String text, int start) {
        String before = text.substring(Math.max(0, start - WORDS_BEFORE), start);
        return SAYS_PHONE.matcher(before).find();
    }
}
