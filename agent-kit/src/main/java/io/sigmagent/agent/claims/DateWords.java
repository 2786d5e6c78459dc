package io.sigmagent.agent.claims;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Dates in a text of small letters: calendar days, weekdays, tomorrow; and times of day. */
final class DateWords {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.FRENCH);
    private static final String MONTHS =
            names(Month.values(), (month, tongue) -> month.getDisplayName(TextStyle.FULL, tongue))
                    + "|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic|janv|fevr|avr|juil)\\b\\.?";
    private static final String WEEKDAYS =
            names(DayOfWeek.values(), (day, tongue) -> day.getDisplayName(TextStyle.FULL, tongue));
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(?:(?<day>\\d{1,2})(?:st|nd|rd|th|er)?(?: of| de)? (?<month>"
                            + MONTHS
                            + ")(?:,? (?:de )?\\d{4})?"
                            + "|(?<month2>"
                            + MONTHS
                            + ") (?<day2>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,? \\d{4})?"
                            + "|(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<numeric>\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)"
                            + "|(?<weekday>"
                            + WEEKDAYS
                            + ")s?"
                            + "|(?<relative>"
                            + Vocabulary.alternatives("date.relative")
                            + ")|(?<clock>(?:at|by|before|around|until|a las?|antes de"
                            + " las|a|avant|vers)"
                            + " \\d{1,2}(?:[:h.]\\d{2})?\\s?(?:am|pm|a\\.m\\.|p\\.m\\.|h|o'clock|heures|horas)|\\d{1,2}(?::|h)\\d{2}|\\d{1,2}"
                            + " ?(?:am|pm)|noon|midnight|mediodia|midi)|(?<span>"
                            + Vocabulary.alternatives("date.span")
                            + "))(?![\\p{L}\\d])");

    private DateWords() {}

    static Stream<MatchResult> in(String low) {
        return DATE.matcher(low).results();
    }

    /** Whether those words can mean that day. */
    static boolean means(MatchResult words, LocalDate day, LocalDate today) {
        String weekday = words.group("weekday");
        if (weekday != null) {
            return names(day.getDayOfWeek()).anyMatch(weekday::equals);
        }
        if (words.group("relative") != null) {
            return day.equals(relative(words.group("relative"), today));
        }
        String number = Optional.ofNullable(words.group("day")).orElse(words.group("day2"));
        String month = Optional.ofNullable(words.group("month")).orElse(words.group("month2"));
        if (number != null && month != null) {
            return Integer.parseInt(number) == day.getDayOfMonth()
                    && names(day.getMonth())
                            .anyMatch(name -> name.startsWith(month.replace(".", "")));
        }
        String numeric = words.group("numeric");
        return day.toString().equals(words.group("iso"))
                || (numeric != null && isNumeric(numeric, day));
    }

    private static boolean isNumeric(String numeric, LocalDate day) {
        List<Integer> parts =
                Arrays.stream(numeric.split("/", -1)).limit(2).map(Integer::valueOf).toList();
        return parts.containsAll(List.of(day.getDayOfMonth(), day.getMonthValue()));
    }

    private static LocalDate relative(String words, LocalDate today) {
        return switch (words) {
            case String w
                    when w.matches(
                            ".*(?:after tomorrow|pasado manana|apres-demain|apres demain).*") ->
                    today.plusDays(2);
            case String w when w.matches(".*(?:tomorrow|manana|demain).*") -> today.plusDays(1);
            case String w when w.matches(".*(?:yesterday|ayer|hier).*") -> today.minusDays(1);
            case String w
                    when w.matches(".*(?:today|tonight|hoy|aujourd'hui|esta noche|ce soir).*") ->
                    today;
            default -> LocalDate.MIN;
        };
    }

    private static Stream<String> names(DayOfWeek day) {
        return LANGUAGES.stream()
                .map(tongue -> Plain.folded(day.getDisplayName(TextStyle.FULL, tongue)));
    }

    private static Stream<String> names(Month month) {
        return LANGUAGES.stream()
                .map(tongue -> Plain.folded(month.getDisplayName(TextStyle.FULL, tongue)));
    }

    private static <T> String names(T[] values, BiFunction<T, Locale, String> name) {
        return LANGUAGES.stream()
                .flatMap(tongue ->
                        IntStream.range(0, values.length)
                                .mapToObj(i -> Plain.folded(name.apply(values[i], tongue))))
                .collect(Collectors.joining("|"));
    }
}
