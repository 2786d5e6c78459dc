package io.sigmagent.orchestrator.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the language in which a customer writes, by the words of {@code languages/<language>.txt}
 * that only one language has. Brands, numbers, "ok" and names of things tell nothing, so a session
 * keeps its language until a message clearly speaks another.
 */
final class Tongues {

    static final Tongues SHIPPED = shipped("en", "es", "fr");

    /** Enough to know a language by. */
    private static final int MOST_CHARACTERS = 1_000;

    /** So many words more than of the session's language change it. */
    private static final int CLEARLY = 2;

    private static final Pattern LOCALE =
            Pattern.compile("\"(?:locale|language)\"\\s*:\\s*\"([A-Za-z]{2})(?:[-_][^\"]*)?\"");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}']+");
    private static final Pattern SPANISH_MARK = Pattern.compile("[¿¡ñ]");
    private static final Pattern FRENCH_MARK =
            Pattern.compile("[çœêîûèù]|\\b(?:[jldnmst]|qu)'(?!(?:s|t|m|re|ll|ve|d)\\b)\\p{L}{2}");

    private final Map<String, Set<String>> words;

    private Tongues(Map<String, Set<String>> words) {
        this.words = words;
    }

    /** The language of a session's first message; else the page's, else English. */
    String first(String text, String metadata) {
        return leader(evidence(text))
                .filter(lead -> lead.ahead() > 0)
                .map(Lead::language)
                .or(() -> locale(metadata))
                .orElse("en");
    }

    /** The language after a further message: another one only where it is clearly spoken. */
    String next(String before, String text) {
        Map<String, Integer> evidence = evidence(text);
        int own = evidence.getOrDefault(Locale.forLanguageTag(before).getLanguage(), 0);
        return leader(evidence)
                .filter(lead -> !before.startsWith(lead.language()))
                .filter(lead -> lead.ahead() >= CLEARLY)
                .filter(lead -> evidence.getOrDefault(lead.language(), 0) >= own + CLEARLY)
                .map(Lead::language)
                .orElse(before);
    }

    private Optional<String> locale(String metadata) {
        return LOCALE.matcher(metadata)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .filter(words::containsKey)
                .findFirst();
    }

    /** How many words and signs speak for a language. */
    private Map<String, Integer> evidence(String text) {
        String plain =
                text.substring(0, Math.min(text.length(), MOST_CHARACTERS))
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[’‘`´]", "'");
        Map<String, Integer> evidence = new LinkedHashMap<>();
        words.keySet().forEach(language -> evidence.put(language, 0));
        BETWEEN_WORDS
                .splitAsStream(plain)
                .map(word -> word.replaceAll("^'+|'+$", ""))
                .forEach(word -> speaker(word, evidence));
        mark(SPANISH_MARK, plain, "es", evidence);
        mark(FRENCH_MARK, plain, "fr", evidence);
        return evidence;
    }

    private void speaker(String word, Map<String, Integer> evidence) {
        List<String> speakers =
                words.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(word))
                        .map(Entry::getKey)
                        .toList();
        if (speakers.size() == 1) {
            evidence.merge(speakers.getFirst(), 1, Integer::sum);
        }
    }

    private static void mark(
            Pattern mark, String text, String language, Map<String, Integer> evidence) {
        if (mark.matcher(text).find()) {
            evidence.merge(language, 1, Integer::sum);
        }
    }

    private static Optional<Lead> leader(Map<String, Integer> evidence) {
        List<Entry<String, Integer>> best =
                evidence.entrySet().stream()
                        .sorted(Entry.<String, Integer>comparingByValue().reversed())
                        .toList();
        return best.stream()
                .findFirst()
                .map(first -> new Lead(first.getKey(), first.getValue() - best.get(1).getValue()));
    }

    private static Tongues shipped(String... languages) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (String language : languages) {
            words.put(language, read("/languages/" + language + ".txt"));
        }
        return new Tongues(words);
    }

    private static Set<String> read(String file) {
        try (InputStream in = Tongues.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + ": missing (expected: on the class path)");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+", -1)))
                    .flatMap(Tongues::asTyped)
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Many type without accents. */
    private static Stream<String> asTyped(String word) {
        String bare = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return Stream.of(word, bare);
    }

    /** The language that leads, and by how many words. */
    private record Lead(String language, int ahead) {}
}
