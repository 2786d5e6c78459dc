package io.sigmagent.orchestrator.domain;

import io.sigmagent.orchestrator.domain.OpeningHours.Hours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads opening hours as people write them into settings. */
final class OpeningHoursText {

    static final Map<DayOfWeek, List<Hours>> EVERY_DAY =
            Arrays.stream(DayOfWeek.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(), _ -> List.of(new Hours(0, Hours.DAY))));

    private static final String KEY = "opening-hours.";
    private static final String EXPECTED =
            "\"closed\" or hours such as \"09:00-13:00,14:00-18:00\"";
    private static final Pattern HOURS =
            Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)\\s*-\\s*([01]?\\d|2[0-4]):([0-5]\\d)");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");

    private OpeningHoursText() {}

    static Map<DayOfWeek, List<Hours>> weekly(Map<String, String> written) {
        Map<DayOfWeek, List<Hours>> weekly = new HashMap<>();
        written.forEach((day, hours) -> weekly.put(day(day), hours(KEY + "weekly." + day, hours)));
        return weekly.isEmpty() ? EVERY_DAY : weekly;
    }

    static Map<LocalDate, List<Hours>> exceptions(Map<String, String> written) {
        Map<LocalDate, List<Hours>> exceptions = new HashMap<>();
        written.forEach((date, hours) ->
                exceptions.put(date(date), hours(KEY + "exceptions." + date, hours)));
        return exceptions;
    }

    private static DayOfWeek day(String written) {
        String name = written.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> name.length() >= 3 && day.name().startsWith(name))
                .findFirst()
                .orElseThrow(() ->
                        wrong(KEY + "weekly", written, "mon, tue, wed, thu, fri, sat or sun"));
    }

    /** Without dashes too: names of environment variables can't hold them. */
    private static LocalDate date(String written) {
        Matcher date = DATE.matcher(written.strip());
        if (date.matches()) {
            try {
                return LocalDate.parse(date.replaceAll("$1$2$3"), DateTimeFormatter.BASIC_ISO_DATE);
            } catch (DateTimeException e) {
                throw wrong(KEY + "exceptions", written, "a date that there is", e);
            }
        }
        throw wrong(KEY + "exceptions", written, "a date such as \"2026-12-25\"");
    }

    private static List<Hours> hours(String key, String written) {
        if (written.strip().equalsIgnoreCase("closed")) {
            return List.of();
        }
        return Arrays.stream(written.split(",", -1))
                .map(part -> one(key, written, part.strip()))
                .toList();
    }

    private static Hours one(String key, String written, String part) {
        Matcher hours = HOURS.matcher(part);
        if (!hours.matches()) {
            throw wrong(key, written, EXPECTED);
        }
        int from = minute(hours.group(1), hours.group(2));
        int to = minute(hours.group(3), hours.group(4));
        if (to > Hours.DAY) {
            throw wrong(key, written, "times up to 24:00");
        }
        if (from >= to) {
            throw wrong(
                    key,
                    written,
                    "an end after the start; hours over midnight are two days', such as"
                            + " \"22:00-24:00\" and \"00:00-02:00\"");
        }
        return new Hours(from, to);
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    private static IllegalArgumentException wrong(String key, String value, String expected) {
        return new IllegalArgumentException(key + ": " + value + " (expected: " + expected + ")");
    }

    private static IllegalArgumentException wrong(
            String key, String value, String expected, Exception cause) {
        return new IllegalArgumentException(
                key + ": " + value + " (expected: " + expected + ")", cause);
    }
}
