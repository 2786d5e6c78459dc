package io.sigmagent.orchestrator.outbound;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the classifier sees of a message: its words, pairs of words, and pieces of words, which bear
 * misspelling. Numbers count as their kind only, since "#1042" and "#77" say the same.
 */
final class MessageFeatures {

    /** Enough for any wish; the rest of a longer message is not looked at. */
    private static final int MOST_CHARACTERS = 2_000;

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CONTRACTION =
            Pattern.compile("['\u2019\u00b4`](?=(?:t|s|m|re|ll|ve|d)\\b)");
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+");
    private static final Pattern ORDER = Pattern.compile("#\\s?[a-z]{0,4}-?\\d+");
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "[$\u20ac\u00a3]\\s?\\d[\\d.,]{0,15}k?"
                            + "|\\d[\\d.,]{0,15}k?\\s?(?:[$\u20ac\u00a3]"
                            + "|(?:usd|eur|gbp|euros?|dollars?|dolares|bucks|pounds)\\b)");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
    private static final Pattern WORD = Pattern.compile("<[a-z]+>|\\p{L}+|\\?");

    private MessageFeatures() {}

    /** Lower case, without accents, with numbers and addresses replaced by their kind. */
    static String plain(String text) {
        String start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        String lower = Normalizer.normalize(start, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String plain = CONTRACTION.matcher(MARKS.matcher(lower).replaceAll("")).replaceAll("");
        plain = EMAIL.matcher(plain).replaceAll(" <email> ");
        plain = ORDER.matcher(plain).replaceAll(" <order> ");
        plain = AMOUNT.matcher(plain).replaceAll(" <amount> ");
        return NUMBER.matcher(plain).replaceAll(" <number> ").strip();
    }

    /** The features of a text that {@link #plain} made. */
    static Set<String> of(String plain) {
        List<String> words = words(plain);
        Set<String> features = new LinkedHashSet<>();
        features.add(
                "length " + Integer.numberOfTrailingZeros(Integer.highestOneBit(words.size())));
        for (int at = 0; at < words.size() - 1; at++) {
            String word = words.get(at);
            features.add(word);
            features.add(word + ' ' + words.get(at + 1));
            if (at > 0) {
                features.add(words.get(at - 1) + " _ " + words.get(at + 1));
                addPieces(word, features);
            }
        }
        return features;
    }

    private static List<String> words(String plain) {
        List<String> words = new ArrayList<>();
        words.add("^");
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        words.add("$");
        return words;
    }

    private static void addPieces(String word, Set<String> features) {
        String padded = "(" + word + ")";
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int from = 0; from + length <= padded.length(); from++) {
                features.add("~" + padded.substring(from, from + length));
            }
        }
    }
}
