package io.sigmagent.orchestrator.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When people of the shop are at work, by the clock on their wall.
 *
 * @param weekly hours of each day of the week; a day that is missing is closed
 * @param exceptions hours of dates that differ from their day of the week; no hours = closed
 */
public record OpeningHours(
        ZoneId zone, Map<DayOfWeek, List<Hours>> weekly, Map<LocalDate, List<Hours>> exceptions) {

    /** Never closed. */
    public static final OpeningHours ALWAYS =
            new OpeningHours(ZoneOffset.UTC, OpeningHoursText.EVERY_DAY, Map.of());

    private static final Duration AHEAD = Duration.ofDays(400);

    /**
     * Hours within one day.
     *
     * @param from first minute of the day, from 0
     * @param to minute after the last one, up to 1440
     */
    public record Hours(int from, int to) {

        static final int DAY = 24 * 60;

        public Hours {
            if (from < 0 || from >= to || to > DAY) {
                throw new IllegalArgumentException(
                        "hours: "
                                + from
                                + " to "
                                + to
                                + " (expected: 0 <= from < to <= "
                                + DAY
                                + ")");
            }
        }

        boolean hold(int minute) {
            return from <= minute && minute < to;
        }

        LocalDateTime startOn(LocalDate date) {
            return date.atTime(from / 60, from % 60);
        }
    }

    public OpeningHours {
        weekly = Map.copyOf(weekly);
        exceptions = Map.copyOf(exceptions);
    }

    /**
     * Hours as they stand in settings.
     *
     * @param weekly {@code mon} to {@code sun}, each {@code 09:00-18:00}, several of them with
     *     commas, or {@code closed}; a day that is missing is closed, none at all = always open
     * @param exceptions the same by date, {@code 2026-12-25}
     */
    public static OpeningHours parse(
            ZoneId zone, Map<String, String> weekly, Map<String, String> exceptions) {
        return new OpeningHours(
                zone, OpeningHoursText.weekly(weekly), OpeningHoursText.exceptions(exceptions));
    }

    /** Whether somebody is at work. */
    public boolean open(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        int minute = local.getHour() * 60 + local.getMinute();
        return hoursOn(local.toLocalDate()).stream().anyMatch(hours -> hours.hold(minute));
    }

    /** From when on somebody is at work: the given time when open; empty = not in 400 days. */
    public Optional<Instant> nextOpening(Instant from) {
        if (open(from)) {
            return Optional.of(from);
        }
        Instant until = from.plus(AHEAD);
        return Stream.concat(starts(from, until), clockChanges(from, until))
                .filter(start -> start.isAfter(from) && !start.isAfter(until))
                .filter(this::open)
                .min(Instant::compareTo);
    }

    /** Begin with the day before: a clock that is set back may show it again. */
    private Stream<Instant> starts(Instant from, Instant until) {
        LocalDate first = from.atZone(zone).toLocalDate().minusDays(1);
        LocalDate last = until.atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .flatMap(date -> hoursOn(date).stream().map(hours -> hours.startOn(date)))
                .flatMap(this::instants);
    }

    /** One in the usual case, none where the clock skips that time, two where it shows it twice. */
    private Stream<Instant> instants(LocalDateTime local) {
        return zone.getRules().getValidOffsets(local).stream().map(local::toInstant);
    }

    /** A change of the clock may lead into the middle of opening hours. */
    private Stream<Instant> clockChanges(Instant from, Instant until) {
        ZoneRules rules = zone.getRules();
        return Stream.iterate(
                        rules.nextTransition(from),
                        change -> change != null && !change.getInstant().isAfter(until),
                        change -> rules.nextTransition(change.getInstant()))
                .map(ZoneOffsetTransition::getInstant);
    }

    private List<Hours> hoursOn(LocalDate date) {
        List<Hours> usual = weekly.getOrDefault(date.getDayOfWeek(), List.of());
        return exceptions.getOrDefault(date, usual);
    }
}
