package io.sigmagent.agent.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one agent: files {@code texts/<agent>_<language>.properties} in UTF-8, read once. A
 * key has one phrasing ({@code greeting = …}) or several ({@code greeting.1 = …}, {@code greeting.2
 * = …}), of which the seed chooses one: the same seed the same, so that a repeated turn says the
 * same. Values stand in for {0}, {1} as {@link MessageFormat} does it, so an apostrophe is written
 * twice.
 */
public final class Texts {

    private static final String ENGLISH = "en";

    private final String agent;
    private final Map<String, Map<String, List<String>>> byLanguage = new ConcurrentHashMap<>();

    private Texts(String agent) {
        this.agent = agent;
    }

    /** The texts of an agent, for instance {@code Texts.of("sbdr")}; the English ones are there. */
    public static Texts of(String agent) {
        Texts texts = new Texts(agent);
        if (texts.phrases(ENGLISH).isEmpty()) {
            throw new IllegalArgumentException(
                    file(agent, ENGLISH) + ": missing (expected: texts)");
        }
        return texts;
    }

    /** The language in which that customer is answered: theirs where we have it, else English. */
    public String languageFor(String language) {
        String tongue = Locale.forLanguageTag(language).getLanguage();
        return tongue.isEmpty() || phrases(tongue).isEmpty() ? ENGLISH : tongue;
    }

    /** A phrasing of that key in that language, or in English where that language lacks it. */
    public String say(String language, String key, String seed, Object... values) {
        String tongue = languageFor(language);
        List<String> phrasings = phrasings(tongue, key);
        String chosen = phrasings.get(Math.floorMod((seed + key).hashCode(), phrasings.size()));
        return new MessageFormat(chosen, Locale.forLanguageTag(tongue)).format(values);
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return phrases(ENGLISH).containsKey(key);
    }

    private List<String> phrasings(String language, String key) {
        List<String> own = phrases(language).get(key);
        List<String> phrasings = own == null ? phrases(ENGLISH).get(key) : own;
        if (phrasings == null) {
            throw new IllegalArgumentException(
                    key + ": unknown (expected: a key of " + file(agent, ENGLISH) + ")");
        }
        return phrasings;
    }

    private Map<String, List<String>> phrases(String language) {
        return byLanguage.computeIfAbsent(language, this::read);
    }

    private Map<String, List<String>> read(String language) {
        Properties lines = new Properties();
        try (var file = Texts.class.getResourceAsStream("/" + file(agent, language))) {
            if (file == null) {
                return Map.of();
            }
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file(agent, language), e);
        }
        return grouped(lines);
    }

    private static Map<String, List<String>> grouped(Properties lines) {
        Map<String, List<String>> phrases = new HashMap<>();
        for (String name : lines.stringPropertyNames().stream().sorted().toList()) {
            String key = name.replaceFirst("\\.\\d+$", "");
            phrases.computeIfAbsent(key, _ -> new ArrayList<>()).add(lines.getProperty(name));
        }
        return phrases;
    }

    private static String file(String agent, String language) {
        return "texts/" + agent + "_" + language + ".properties";
    }
}
