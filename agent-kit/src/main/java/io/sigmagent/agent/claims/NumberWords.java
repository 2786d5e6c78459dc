package io.sigmagent.agent.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes numbers that stand in words as digits: twenty, veinticinco, quatre-vingt-dix. */
final class NumberWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern JOINT = Pattern.compile("[ -]+(?:(?:and|y|et|de) )?");
    private static final Pattern COUNTED =
            Pattern.compile(
                    "\\s*(?:%|[$\u20ac\u00a3]|(?:percent|per cent|pct|por ciento|pour cent|points?"
                        + "|dollars?|bucks|euros?|pounds?|quid|dolares|pesos|left|pieces|units|days|dias"
                        + "|jours|years|anos|ans)\\b).*",
                    Pattern.DOTALL);
    private static final Map<String, Integer> VALUES = new HashMap<>();
    private static final Map<String, Integer> DOUBTFUL = new HashMap<>();

    static {
        Resource.sections("numbers").values().stream()
                .flatMap(List::stream)
                .forEach(NumberWords::learn);
    }

    private NumberWords() {}

    /** The text with its numbers in digits. */
    static String inDigits(String plain) {
        String low = Plain.folded(plain);
        StringBuilder digits = new StringBuilder(plain.length());
        Matcher word = WORD.matcher(low);
        int done = 0;
        while (word.find(done)) {
            Run run = run(low, word.toMatchResult());
            digits.append(plain, done, word.start());
            digits.append(
                    run.counts(low)
                            ? Integer.toString(run.value())
                            : plain.substring(word.start(), run.end()));
            done = run.end();
        }
        return digits.append(plain.substring(done)).toString();
    }

    private static void learn(String line) {
        String[] parts = line.split(" ", 2);
        Integer value = Integer.valueOf(parts[1]);
        if (parts[0].endsWith("?")) {
            DOUBTFUL.put(parts[0].substring(0, parts[0].length() - 1), value);
        } else {
            VALUES.put(parts[0], value);
        }
    }

    private static Integer valueOf(String word) {
        return VALUES.getOrDefault(word, DOUBTFUL.getOrDefault(word, -1));
    }

    /** The longest number that begins with that word. */
    private static Run run(String low, MatchResult first) {
        int value = valueOf(first.group());
        Run run =
                new Run(
                        first.end(),
                        0,
                        Math.max(value, 0),
                        value,
                        VALUES.containsKey(first.group()) ? 2 : value < 0 ? -9 : 1);
        Matcher joint = JOINT.matcher(low);
        Matcher word = WORD.matcher(low);
        while (run.last() >= 0
                && joint.find(run.end())
                && joint.start() == run.end()
                && word.find(joint.end())
                && word.start() == joint.end()
                && follows(run.last(), valueOf(word.group()))) {
            run = run.with(valueOf(word.group()), word.end());
        }
        return run;
    }

    private static boolean follows(int last, int next) {
        boolean greater = next == 100 || next >= 1000;
        boolean tens = last >= 20 && last < 100 && last % 10 == 0;
        return next > 0
                && ((greater && next > last)
                        || (last == 4 && next == 20)
                        || (last >= 100 && (next < 100 || (next % 100 == 0 && next < last)))
                        || (tens && next < (last == 60 || last == 20 ? 20 : 10)));
    }

    /**
     * A number as far as it was read.
     *
     * @param end where it ends
     * @param total what stands before the last thousand
     * @param current what stands behind it
     * @param last the last word's value; -1 = no number
     * @param sure 2 and more = it is a number beyond doubt
     */
    private record Run(int end, int total, int current, int last, int sure) {

        Run with(int next, int until) {
            if (next >= 1000) {
                return new Run(until, total + Math.max(1, current) * next, 0, next, sure + 1);
            }
            int sum = next == 100 ? Math.max(1, current) * 100 : current + next;
            boolean eighty = last == 4 && next == 20;
            return new Run(until, total, eighty ? current - 4 + 80 : sum, next, sure + 1);
        }

        int value() {
            return total + current;
        }

        boolean counts(String low) {
            return sure >= 2 || (last >= 0 && COUNTED.matcher(low.substring(end)).matches());
        }
    }
}
