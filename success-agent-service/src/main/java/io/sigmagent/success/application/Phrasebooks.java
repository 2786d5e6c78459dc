package io.sigmagent.success.application;

import io.sigmagent.success.domain.Mood;
import io.sigmagent.success.domain.Phrasebook;
import io.sigmagent.success.domain.Phrasebook.Sense;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Predicate;

/** The phrasebooks of all languages, read from {@code phrases/success_<language>.txt}. */
final class Phrasebooks {

    private static final List<String> LANGUAGES = List.of("en", "es", "fr");
    private static final int SHORT = 3;

    private final SequencedMap<String, Phrasebook> books = new LinkedHashMap<>();

    Phrasebooks() {
        LANGUAGES.forEach(
                language -> books.put(language, read("/phrases/success_" + language + ".txt")));
    }

    /** What customers of that language say; of a few words another language may be meant. */
    Reading in(String language) {
        Phrasebook own = books.getOrDefault(language, books.firstEntry().getValue());
        List<Phrasebook> others = books.values().stream().filter(book -> book != own).toList();
        return new Reading(own, others);
    }

    /** What a customer's words mean. */
    record Reading(Phrasebook own, List<Phrasebook> others) {

        Mood mood(String text) {
            Mood mood = own.mood(text);
            return mood == Mood.OTHER && isShort(text)
                    ? others.stream()
                            .map(book -> book.mood(text))
                            .filter(other -> other != Mood.OTHER)
                            .findFirst()
                            .orElse(Mood.OTHER)
                    : mood;
        }

        OptionalInt rating(String text) {
            return own.rating(text);
        }

        boolean hears(Sense sense, String text) {
            return any(text, book -> book.hears(sense, text));
        }

        boolean hearsAnger(String text) {
            return own.hearsAnger(text);
        }

        private boolean any(String text, Predicate<Phrasebook> says) {
            return says.test(own) || (isShort(text) && others.stream().anyMatch(says));
        }

        private static boolean isShort(String text) {
            return text.strip().split("\\s+", -1).length <= SHORT;
        }
    }

    private static Phrasebook read(String file) {
        try (InputStream lines = Phrasebooks.class.getResourceAsStream(file)) {
            if (lines == null) {
                throw new IllegalArgumentException(file + ": missing (expected: phrases)");
            }
            return parse(file, new String(lines.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Phrasebook parse(String file, String text) {
        Map<Sense, List<String>> phrases = new EnumMap<>(Sense.class);
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> add(file, line, phrases));
        return new Phrasebook(phrases);
    }

    private static void add(String file, String line, Map<Sense, List<String>> phrases) {
        String[] parts = line.split("\\s*=\\s*", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(file + ": " + line + " (expected: sense = phrases)");
        }
        Sense sense = Sense.valueOf(parts[0].toUpperCase(Locale.ROOT).replace(' ', '_'));
        phrases.computeIfAbsent(sense, _ -> new ArrayList<>())
                .addAll(Arrays.asList(parts[1].split("\\s*,\\s*", -1)));
    }
}
