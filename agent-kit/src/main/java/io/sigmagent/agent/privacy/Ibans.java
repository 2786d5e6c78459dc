package io.sigmagent.agent.privacy;

import io.sigmagent.agent.privacy.PrivateSpan.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds account numbers (IBAN), in groups or not, whose check digits are right. */
final class Ibans {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;
    private static final int MODULUS = 97;
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "(?<![\\p{L}\\p{Nd}])[A-Za-z]{2}[0-9]{2}(?=[\\s\\u00a0.-]?[A-Za-z0-9])");

    private Ibans() {}

    static Stream<PrivateSpan> in(String text) {
        List<PrivateSpan> found = new ArrayList<>();
        Matcher beginning = BEGINNING.matcher(text);
        while (beginning.find()) {
            int end = endOf(text, beginning.start());
            if (end > 0) {
                found.add(new PrivateSpan(Kind.IBAN, beginning.start(), end));
            }
        }
        return found.stream();
    }

    /** Behind the longest that is one; 0 = none is. */
    private static int endOf(String text, int start) {
        StringBuilder compact = new StringBuilder();
        int end = 0;
        int at = start;
        while (at < text.length() && compact.length() < LONGEST) {
            char c = text.charAt(at);
            if (isPlain(c)) {
                compact.append(c);
                if (compact.length() >= SHORTEST && isValid(compact.toString())) {
                    end = at + 1;
                }
            } else if (!isGap(c) || (at > start && isGap(text.charAt(at - 1)))) {
                break;
            }
            at++;
        }
        return end;
    }

    private static boolean isPlain(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '-' || c == '.';
    }

    private static boolean isValid(String compact) {
        String turned = (compact.substring(4) + compact.substring(0, 4)).toUpperCase(Locale.ROOT);
        int rest = 0;
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.digit(turned.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % MODULUS;
        }
        return rest == 1;
    }
}
