package io.sigmagent.agent.privacy;

import io.sigmagent.agent.privacy.PrivateSpan.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds card numbers: 13 to 19 digits, in groups or not, whose check digit is right. */
final class Cards {

    private static final int FEWEST = 13;
    private static final int MOST = 19;
    private static final String GAP = "[\\s\\u00a0._/·•‐-―-]{1,3}";
    private static final Pattern RUN = Pattern.compile("\\p{Nd}+(?:" + GAP + "\\p{Nd}+)*");
    private static final Pattern GROUP = Pattern.compile("\\p{Nd}+");

    private Cards() {}

    static Stream<PrivateSpan> in(String text) {
        return RUN.matcher(text)
                .results()
                .filter(run -> run.end() - run.start() >= FEWEST)
                .flatMap(run -> inRun(text, run.start(), run.end()).stream());
    }

    /** A card is whole groups of a run, the most that are one. */
    private static List<PrivateSpan> inRun(String text, int start, int end) {
        List<int[]> groups = new ArrayList<>();
        Matcher group = GROUP.matcher(text).region(start, end);
        while (group.find()) {
            groups.add(new int[] {group.start(), group.end()});
        }
        List<PrivateSpan> found = new ArrayList<>();
        int first = 0;
        while (first < groups.size()) {
            int last = lastOfCard(text, groups, first);
            if (last < 0) {
                first++;
            } else {
                found.add(new PrivateSpan(Kind.CARD, groups.get(first)[0], groups.get(last)[1]));
                first = last + 1;
            }
        }
        return found;
    }

    private static int lastOfCard(String text, List<int[]> groups, int first) {
        int found = -1;
        StringBuilder digits = new StringBuilder();
        for (int last = first; last < groups.size() && digits.length() <= MOST; last++) {
            text.substring(groups.get(last)[0], groups.get(last)[1])
                    .codePoints()
                    .forEach(digit -> digits.append(Character.digit(digit, 10)));
            if (digits.length() >= FEWEST && digits.length() <= MOST && isLuhn(digits)) {
                found = last;
            }
        }
        return found;
    }

    private static boolean isLuhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
