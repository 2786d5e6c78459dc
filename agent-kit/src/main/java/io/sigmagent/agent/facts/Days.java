package io.sigmagent.agent.facts;

import io.sigmagent.agent.turn.FactValue.Urgency;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Days to come, counted from today. */
record Days(LocalDate today) {

    LocalDate next(String weekday) {
        return today.with(TemporalAdjusters.next(Counts.day(weekday)));
    }

    LocalDate nextMonday() {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    LocalDate inNextWeek(String weekday) {
        return nextMonday().with(TemporalAdjusters.nextOrSame(Counts.day(weekday)));
    }

    LocalDate quarterStart() {
        return today.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /** The first day of a month to come; today in the current one. */
    LocalDate startOf(Month month) {
        return month == today.getMonth() ? today : dayOf(month, 1);
    }

    /** That day of this year, or of the next when it is over. */
    LocalDate dayOf(Month month, int day) {
        int inMonth = Math.clamp(day, 1, month.minLength());
        LocalDate thisYear = LocalDate.of(today.getYear(), month, inMonth);
        return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
    }

    LocalDate blackFriday() {
        LocalDate friday = fridayAfterThanksgiving(today.getYear());
        return friday.isBefore(today) ? fridayAfterThanksgiving(today.getYear() + 1) : friday;
    }

    /** How soon that day is. */
    Urgency urgency(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days <= 2) {
            return Urgency.IMMEDIATE;
        }
        if (days <= 7) {
            return Urgency.WITHIN_WEEK;
        }
        if (days <= 31) {
            return Urgency.WITHIN_MONTH;
        }
        return days <= 92 ? Urgency.WITHIN_QUARTER : Urgency.LATER;
    }

    Optional<LocalDate> iso(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static LocalDate fridayAfterThanksgiving(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))
                .plusDays(1);
    }
}
