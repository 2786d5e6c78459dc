package io.sigmagent.success.domain;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What customers' words mean in one language. Case, accents and the kind of apostrophe do not
 * matter; a phrase is found as whole words, {@code *} stands for any ending, and a phrase that
 * begins with {@code =} is the whole reply.
 */
public final class Phrasebook {

    /** What a phrase means. */
    public enum Sense {
        /** One step back. */
        BACK,
        /** No more of this. */
        STOP,
        /** The same again. */
        AGAIN,
        /** The next one. */
        NEXT,
        /** Words of refusal that mean the opposite: "no problem". */
        FINE,
        /** No. */
        NO,
        /** Yes. */
        YES,
        /** Gratitude. */
        THANKS,
        /** Praise of the shop or a product. */
        PRAISE,
        /** Anger. */
        ANGER,
        /** A wish for a person. */
        PERSON,
        /** One who leaves does not want to be kept. */
        INSISTS,
        /** Words before a number that make it a rating: "I'd say". */
        BEFORE_RATING,
        /** Words behind a number that make it a rating: "stars". */
        BEHIND_RATING,
        ONE,
        TWO,
        THREE,
        FOUR,
        FIVE
    }

    private static final Map<Sense, Mood> DIRECTIONS =
            new EnumMap<>(
                    Map.of(
                            Sense.BACK, Mood.BACK,
                            Sense.AGAIN, Mood.AGAIN,
                            Sense.STOP, Mood.STOP));
    private static final List<Sense> NUMBERS =
            List.of(Sense.ONE, Sense.TWO, Sense.THREE, Sense.FOUR, Sense.FIVE);
    private static final int BEST = 5;
    private static final String NEVER = "(?!)";
    private static final int LONGEST_DIRECTION = 6;
    private static final int FEWEST_SHOUTED = 12;
    private static final double SHOUTED = 0.8;

    private final Map<Sense, Pattern> patterns = new EnumMap<>(Sense.class);
    private final Pattern rating;

    /** The phrases of each sense; a sense without phrases is never heard. */
    public Phrasebook(Map<Sense, List<String>> phrases) {
        for (Sense sense : Sense.values()) {
            patterns.put(sense, whole(anyOf(phrases.get(sense))));
        }
        String number =
                NUMBERS.stream()
                        .map(word -> "(?:" + anyOf(phrases.get(word)) + ")")
                        .collect(Collectors.joining("|", "[1-9]|10|", ""));
        rating =
                Pattern.compile(
                        "^[\\s\\p{Punct}¡¿]*(?:(?:%s)\\s+)*(?<number>%s)(?:\\s*(?:/|%s)\\s*(?<of>5|10))?\\s*(?:(?:%s)(?![\\p{L}])|$|[,.!;:)])"
                                .formatted(
                                        anyOf(phrases.get(Sense.BEFORE_RATING)),
                                        number,
                                        "out of|of|de|sobre|sur",
                                        anyOf(phrases.get(Sense.BEHIND_RATING))));
    }

    /** Whether the text says so somewhere. */
    public boolean hears(Sense sense, String text) {
        return heard(sense, plain(text));
    }

    /** Whether the text is angry, by its words or because it shouts. */
    public boolean hearsAnger(String text) {
        return hears(Sense.ANGER, text) || isShouted(text);
    }

    /** The mood of a reply; the doubtful is taken as OTHER. */
    public Mood mood(String reply) {
        String text = plain(reply);
        if (text.split(" ", -1).length <= LONGEST_DIRECTION) {
            for (Map.Entry<Sense, Mood> direction : DIRECTIONS.entrySet()) {
                if (heard(direction.getKey(), text)) {
                    return direction.getValue();
                }
            }
        }
        return answer(text);
    }

    /** A question asks for something, whatever good words are in it. */
    private Mood answer(String text) {
        String blunt = pattern(Sense.FINE).matcher(text).replaceAll(" ");
        if (heard(Sense.NO, blunt)) {
            return Mood.NO;
        }
        if (heard(Sense.NEXT, blunt)) {
            return Mood.NEXT;
        }
        if (!blunt.equals(text)) {
            return Mood.YES;
        }
        Matcher yes = pattern(Sense.YES).matcher(blunt);
        return yes.find() && (yes.start() == 0 || !blunt.contains("?")) ? Mood.YES : Mood.OTHER;
    }

    /** The rating, 1 to 5, if the reply begins with one: "4", "five stars", "8/10". */
    public OptionalInt rating(String reply) {
        Matcher found = rating.matcher(plain(reply));
        if (!found.find()) {
            return OptionalInt.empty();
        }
        int number = number(found.group("number"));
        int stars = "10".equals(found.group("of")) ? (number + 1) / 2 : number;
        return stars <= BEST ? OptionalInt.of(stars) : OptionalInt.empty();
    }

    private int number(String word) {
        for (int i = 0; i < NUMBERS.size(); i++) {
            if (pattern(NUMBERS.get(i)).matcher(word).matches()) {
                return i + 1;
            }
        }
        return Integer.parseInt(word);
    }

    private boolean heard(Sense sense, String plainText) {
        return pattern(sense).matcher(plainText).find();
    }

    private Pattern pattern(Sense sense) {
        return patterns.getOrDefault(sense, Pattern.compile(NEVER));
    }

    private static boolean isShouted(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return letters >= FEWEST_SHOUTED && capitals >= SHOUTED * letters;
    }

    private static Pattern whole(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    private static String anyOf(@Nullable List<String> phrases) {
        return phrases == null || phrases.isEmpty()
                ? NEVER
                : phrases.stream().map(Phrasebook::regex).collect(Collectors.joining("|"));
    }

    private static String regex(String phrase) {
        boolean whole = phrase.startsWith("=");
        String words = whole ? phrase.substring(1) : phrase;
        String regex = Pattern.quote(plain(words)).replace("*", "\\E\\p{L}*\\Q");
        return whole ? "(?<=^[^\\p{L}]{0,3})" + regex + "(?=[^\\p{L}]*$)" : regex;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
