package io.sigmagent.agent.claims;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Evens out how a text is typed, so that a claim reads the same in whatever signs it stands. */
final class Plain {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Me}&&[^\\n]]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}\\t]");
    private static final Pattern SINGLE_QUOTE = Pattern.compile("[\u2018\u2019\u201b`\u00b4]");
    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\u201c\u201d\u201e\u00ab\u00bb]");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern PERCENT = Pattern.compile("[\u066a\u2030]");

    /** A letter that stands for a digit: 5O %, $l00. */
    private static final Pattern DISGUISED =
            Pattern.compile(
                    "(?<=[$\u20ac\u00a3]\\s?)[\\dOolI]*[OolI][\\dOolI]*(?![\\p{L}])"
                            + "|(?<![\\p{L}\\d])\\d[\\dOolI]*[OolI](?=\\s?(?:%|[$\u20ac\u00a3]))");

    private Plain() {}

    /**
     * The text in plain signs: no invisible ones, one form of each digit, quote, dash and space.
     */
    static String of(String text) {
        String even = Normalizer.normalize(text, Form.NFKC).replace('\u2044', '/');
        even = INVISIBLE.matcher(even).replaceAll("");
        even = SPACE.matcher(even).replaceAll(" ");
        even = SINGLE_QUOTE.matcher(even).replaceAll("'");
        even = DOUBLE_QUOTE.matcher(even).replaceAll("\"");
        even = DASH.matcher(even).replaceAll("-");
        even = PERCENT.matcher(even).replaceAll("%");
        return DISGUISED.matcher(digits(even)).replaceAll(Plain::undisguised);
    }

    /** The same text in small letters without accents, each sign in its place. */
    static String folded(String plain) {
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            folded.append(sign < 128 ? Character.toLowerCase(sign) : unaccented(sign));
        }
        return folded.toString();
    }

    private static char unaccented(char sign) {
        String parts = Normalizer.normalize(String.valueOf(sign), Form.NFD);
        return parts.substring(0, 1).toLowerCase(Locale.ROOT).charAt(0);
    }

    private static String digits(String text) {
        StringBuilder even = new StringBuilder(text.length());
        text.codePoints()
                .forEach(sign -> {
                    int digit = Character.digit(sign, 10);
                    even.appendCodePoint(digit < 0 ? sign : '0' + digit);
                });
        return even.toString();
    }

    private static String undisguised(MatchResult digits) {
        return digits.group().replaceAll("[Oo]", "0").replaceAll("[lI]", "1");
    }
}
