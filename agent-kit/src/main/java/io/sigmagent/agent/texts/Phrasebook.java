package io.sigmagent.agent.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people say things: files {@code phrases/<name>_<language>.txt} with sections {@code [act]} of
 * one phrase a line, each a regular expression between word boundaries, with {@code <other act>} in
 * the place of any phrase of that act. All languages are looked through, since not everybody keeps
 * to the language of the session; accents and the kind of apostrophe do not count.
 */
public final class Phrasebook {

    private static final List<String> LANGUAGES = List.of("en", "es", "fr");
    private static final Pattern REFERENCE = Pattern.compile("(?<![?(])<([a-z_.]+)>");

    private final String name;
    private final Map<String, Pattern> acts = new LinkedHashMap<>();

    private Phrasebook(String name) {
        this.name = name;
    }

    /** The phrases of that name. */
    public static Phrasebook of(String name) {
        Phrasebook book = new Phrasebook(name);
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            book.read("phrases/" + name + "_" + language + ".txt", phrases);
        }
        phrases.forEach((act, _) -> book.acts.put(act, words(book.any(act, phrases))));
        return book;
    }

    /** Whether a text says that. */
    public boolean says(String act, String text) {
        return in(act, text).find();
    }

    /** Where a text says that; places are those of the text. */
    public Matcher in(String act, String text) {
        return pattern(act).matcher(even(text));
    }

    /** Any phrase of that act as a part of another expression on {@linkplain #even even} texts. */
    public String part(String act) {
        return pattern(act).pattern();
    }

    /** The acts whose names begin so, in the order of the files. */
    public List<String> acts(String prefix) {
        return acts.keySet().stream().filter(act -> act.startsWith(prefix)).toList();
    }

    /** The same text, character by character, without accents and with straight quotes. */
    public static String even(String text) {
        StringBuilder even = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            even.append(even(text.charAt(i)));
        }
        return even.toString();
    }

    private static char even(char letter) {
        return switch (letter) {
            case '\u2019', '\u2018', '`', '\u00b4' -> '\'';
            case '\u00a0', '\u202f', '\n', '\t' -> ' ';
            case '\u201c', '\u201d', '\u00ab', '\u00bb' -> '"';
            default ->
                    letter < '\u00c0'
                            ? letter
                            : java.text.Normalizer.normalize(
                                            String.valueOf(letter), java.text.Normalizer.Form.NFD)
                                    .charAt(0);
        };
    }

    private Pattern pattern(String act) {
        Pattern pattern = acts.get(act);
        if (pattern == null) {
            throw new IllegalArgumentException(
                    act + ": unknown (expected: a section of phrases/" + name + "_*.txt)");
        }
        return pattern;
    }

    private String any(String act, Map<String, List<String>> phrases) {
        List<String> own = phrases.get(act);
        if (own == null) {
            throw new IllegalArgumentException(
                    "<" + act + ">: unknown (expected: a section of phrases/" + name + "_*.txt)");
        }
        return REFERENCE
                .matcher(String.join("|", own))
                .replaceAll(found ->
                        Matcher.quoteReplacement("(?:" + any(found.group(1), phrases) + ")"));
    }

    private static Pattern words(String regex) {
        return Pattern.compile(
                "(?<![\\p{L}\\d])(?:" + even(regex) + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private void read(String file, Map<String, List<String>> phrases) {
        try (InputStream in = Phrasebook.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException(file + ": missing (expected: phrases)");
            }
            List<String> section = new ArrayList<>();
            for (String line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String phrase = line.strip();
                if (phrase.matches("\\[[a-z_.]+]")) {
                    String act = phrase.substring(1, phrase.length() - 1);
                    section = phrases.computeIfAbsent(act, _ -> new ArrayList<>());
                } else if (!phrase.isEmpty() && !phrase.startsWith("#")) {
                    section.add(phrase);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
