package io.sigmagent.account.application;

import io.sigmagent.agent.turn.Turn;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What customers mean by their words, in the language of the turn: files {@code
 * phrases/account_<language>.properties}, read once.
 */
final class Words {

    /** The languages of which we have phrases; the first stands in for all others. */
    static final List<String> LANGUAGES = List.of("en", "es", "fr");

    private static final Map<String, Map<String, Pattern>> FILES = files();

    private final Map<String, Pattern> phrases;

    private Words(Map<String, Pattern> phrases) {
        this.phrases = phrases;
    }

    /** The words of that turn's language. */
    static Words of(Turn turn) {
        return in(turn.language());
    }

    /** The words of that language, BCP 47. */
    static Words in(String language) {
        String tongue = Locale.forLanguageTag(language).getLanguage();
        String known = LANGUAGES.contains(tongue) ? tongue : LANGUAGES.getFirst();
        return new Words(FILES.getOrDefault(known, Map.of()));
    }

    /** Whether the text says that. */
    boolean mean(String meaning, String text) {
        Pattern phrase = phrases.get(meaning);
        if (phrase == null) {
            throw new IllegalArgumentException(
                    meaning + ": unknown (expected: one of " + phrases.keySet() + ")");
        }
        return phrase.matcher(text).find();
    }

    /** Whether the text says that and denies nothing. */
    boolean plainly(String meaning, String text) {
        return mean(meaning, text) && !mean("negation", text);
    }

    /** What can be meant. */
    Set<String> meanings() {
        return phrases.keySet();
    }

    private static Map<String, Map<String, Pattern>> files() {
        Map<String, Map<String, Pattern>> files = new HashMap<>();
        LANGUAGES.forEach(language -> files.put(language, read(language)));
        return Map.copyOf(files);
    }

    private static Map<String, Pattern> read(String language) {
        String name = "/phrases/account_" + language + ".properties";
        Properties lines = new Properties();
        try (var file = Words.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + ": missing (expected: phrases)");
            }
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        Map<String, Pattern> phrases = new HashMap<>();
        lines.stringPropertyNames()
                .forEach(meaning -> phrases.put(meaning, phrase(lines.getProperty(meaning))));
        return Map.copyOf(phrases);
    }

    private static Pattern phrase(String alternatives) {
        boolean beginning = alternatives.startsWith("^");
        String words = beginning ? alternatives.substring(1) : alternatives;
        return Pattern.compile(
                (beginning ? "^\\W*" : "(?<!\\w)") + "(?:" + words + ")(?!\\w)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
