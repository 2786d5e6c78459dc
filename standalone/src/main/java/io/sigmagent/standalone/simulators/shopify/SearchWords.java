package io.sigmagent.standalone.simulators.shopify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as the search sees them: words in lower case, without accents. */
final class SearchWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    private SearchWords() {}

    static List<String> of(String text) {
        String plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(plain.toLowerCase(Locale.ROOT), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Whether the text holds the phrase, whose ends may be open by a star. */
    static boolean holds(List<String> text, String phrase) {
        List<String> wanted = of(phrase);
        if (wanted.isEmpty()) {
            return phrase.contains("*") ? !text.isEmpty() : phrase.isBlank();
        }
        boolean openStart = phrase.startsWith("*");
        boolean openEnd = phrase.endsWith("*");
        for (int start = 0; start + wanted.size() <= text.size(); start++) {
            if (holdsAt(text, start, wanted, openStart, openEnd)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsAt(
            List<String> text, int start, List<String> wanted, boolean openStart, boolean openEnd) {
        for (int i = 0; i < wanted.size(); i++) {
            boolean looseStart = openStart && i == 0;
            boolean looseEnd = openEnd && i == wanted.size() - 1;
            if (!fits(text.get(start + i), wanted.get(i), looseStart, looseEnd)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String word, String wanted, boolean looseStart, boolean looseEnd) {
        if (looseStart && looseEnd) {
            return word.contains(wanted);
        }
        if (looseStart) {
            return word.endsWith(wanted);
        }
        return looseEnd ? word.startsWith(wanted) : word.equals(wanted);
    }
}
