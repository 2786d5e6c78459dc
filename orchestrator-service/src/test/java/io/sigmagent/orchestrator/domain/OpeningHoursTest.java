package io.sigmagent.orchestrator.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sigmagent.orchestrator.domain.OpeningHours.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OpeningHoursTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Map<String, String> OFFICE =
            Map.of(
                    "mon", "09:00-18:00",
                    "tue", "09:00-13:00, 14:00-18:00",
                    "wed", "9:00-18:00",
                    "Thursday", "09:00-18:00",
                    "fri", "00:00-24:00",
                    "sat", "10:00-14:00,15:00-16:00",
                    "sun", "closed");
    private static final OpeningHours HOURS =
            OpeningHours.parse(
                    MADRID, OFFICE, Map.of("2026-12-25", "closed", "20261227", "11:00-12:00"));

    @Example
    void areOpenFromTheFirstMinuteToTheLast() {
        assertThat(HOURS.open(at("2026-11-24T08:59:59"))).isFalse();
        assertThat(HOURS.open(at("2026-11-24T09:00:00"))).isTrue();
        assertThat(HOURS.open(at("2026-11-24T12:59:59"))).isTrue();
        assertThat(HOURS.open(at("2026-11-24T13:00:00"))).isFalse();
        assertThat(HOURS.open(at("2026-11-27T23:59:59"))).isTrue();
        assertThat(HOURS.open(at("2026-11-28T00:00:00"))).isFalse();
    }

    @Example
    void openNextAfterBreaksNightsSundaysAndHolidays() {
        assertThat(HOURS.nextOpening(at("2026-11-24T13:20:00")))
                .contains(at("2026-11-24T14:00:00"));
        assertThat(HOURS.nextOpening(at("2026-11-24T18:00:00")))
                .contains(at("2026-11-25T09:00:00"));
        assertThat(HOURS.nextOpening(at("2026-11-28T20:00:00")))
                .contains(at("2026-11-30T09:00:00"));
        assertThat(HOURS.nextOpening(at("2026-12-24T18:00:00")))
                .contains(at("2026-12-26T10:00:00"));
        assertThat(HOURS.nextOpening(at("2026-12-26T16:00:00")))
                .contains(at("2026-12-27T11:00:00"));
    }

    @Example
    void openNowWhenOpen() {
        Instant now = at("2026-11-24T10:00:00");
        assertThat(HOURS.nextOpening(now)).contains(now);
        assertThat(OpeningHours.ALWAYS.nextOpening(now)).contains(now);
    }

    @Example
    void openByTheClockOnTheWallWhenItChanges() {
        OpeningHours nights = OpeningHours.parse(MADRID, Map.of("sun", "02:30-04:00"), Map.of());

        assertThat(nights.nextOpening(at("2026-03-28T12:00:00")))
                .as("02:30 is skipped")
                .contains(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(nights.nextOpening(at("2026-10-24T12:00:00")))
                .as("02:30 comes twice")
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(nights.open(Instant.parse("2026-10-25T01:15:00Z"))).isFalse();
        assertThat(nights.nextOpening(Instant.parse("2026-10-25T01:15:00Z")))
                .contains(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Example
    void neverOpenWithoutHours() {
        OpeningHours never = OpeningHours.parse(MADRID, Map.of("mon", "closed"), Map.of());
        assertThat(never.nextOpening(at("2026-11-24T10:00:00"))).isEmpty();
    }

    @Example
    void lookFourHundredDaysAhead() {
        OpeningHours rare =
                OpeningHours.parse(
                        MADRID, Map.of("mon", "closed"), Map.of("2027-12-29", "09:00-10:00"));

        assertThat(rare.nextOpening(at("2026-11-24T09:00:00"))).contains(at("2027-12-29T09:00:00"));
        assertThat(rare.nextOpening(at("2026-11-24T08:59:00"))).isEmpty();
    }

    @Example
    void areAlwaysOpenWhenNoDayIsNamed() {
        OpeningHours hours = OpeningHours.parse(MADRID, Map.of(), Map.of("2026-12-25", "closed"));

        assertThat(hours.open(at("2026-12-24T23:59:59"))).isTrue();
        assertThat(hours.nextOpening(at("2026-12-25T00:00:00")))
                .contains(at("2026-12-26T00:00:00"));
    }

    @Example
    void refuseWhatTheyCannotRead() {
        refuses(Map.of("mon", "9-18"), Map.of(), "weekly.mon: 9-18 (expected: \"closed\" or hours");
        refuses(Map.of("mon", ""), Map.of(), "weekly.mon:  (expected: \"closed\" or hours");
        refuses(
                Map.of("fri", "22:00-02:00"),
                Map.of(),
                "weekly.fri: 22:00-02:00 (expected: an end after the start; hours over midnight");
        refuses(Map.of("fri", "10:00-24:30"), Map.of(), "weekly.fri: 10:00-24:30 (expected: times");
        refuses(Map.of("fr", "10:00-11:00"), Map.of(), "weekly: fr (expected: mon, tue");
        refuses(
                Map.of(),
                Map.of("25.12.2026", "closed"),
                "exceptions: 25.12.2026 (expected: a date");
        refuses(
                Map.of(),
                Map.of("2026-02-30", "closed"),
                "exceptions: 2026-02-30 (expected: a date");
        refuses(Map.of(), Map.of("2026-12-25", "shut"), "exceptions.2026-12-25: shut (expected:");
    }

    @Property(tries = 400)
    void nextOpeningIsOpenAndNothingBeforeItIs(
            @ForAll("hours") OpeningHours hours, @ForAll("instants") Instant now) {
        Optional<Instant> next = hours.nextOpening(now);
        Instant until = next.orElse(now.plus(Duration.ofDays(400)));

        next.ifPresent(opening -> assertThat(hours.open(opening)).isTrue());
        for (Instant t = now; t.isBefore(until); t = t.plus(Duration.ofMinutes(5))) {
            assertThat(hours.open(t)).as("%s in %s", t, hours.zone()).isFalse();
        }
        if (next.isPresent() && next.get().isAfter(now)) {
            assertThat(hours.open(next.get().minusMillis(1))).isFalse();
        }
    }

    @Provide
    Arbitrary<OpeningHours> hours() {
        return Combinators.combine(zones(), days(), days(), dates())
                .as((zone, week, other, dates) -> {
                    Map<DayOfWeek, List<Hours>> weekly = new HashMap<>();
                    for (int i = 0; i < 7; i++) {
                        weekly.put(DayOfWeek.of(i + 1), week.get(i));
                    }
                    Map<LocalDate, List<Hours>> exceptions = new HashMap<>();
                    for (int i = 0; i < dates.size(); i++) {
                        exceptions.put(dates.get(i), other.get(i));
                    }
                    return new OpeningHours(zone, weekly, exceptions);
                });
    }

    /** Around the days on which clocks change as often as at any other time. */
    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Long> any = Arbitraries.longs().between(0, 700L * 24 * 3600);
        Arbitrary<Long> change =
                Combinators.combine(
                                Arbitraries.of(
                                        "2026-03-29T01:00:00Z",
                                        "2026-10-25T01:00:00Z",
                                        "2026-03-08T07:00:00Z",
                                        "2026-11-01T06:00:00Z",
                                        "2026-04-04T15:00:00Z",
                                        "2026-10-03T15:30:00Z"),
                                Arbitraries.longs().between(-2 * 24 * 3600, 24 * 3600))
                        .as((at, shift) -> Instant.parse(at).getEpochSecond() - FIRST + shift);
        return Arbitraries.oneOf(any, change).map(s -> Instant.ofEpochSecond(FIRST + s));
    }

    private static final long FIRST = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Madrid",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "America/Havana",
                        "Atlantic/Azores",
                        "Asia/Kolkata",
                        "UTC")
                .map(ZoneId::of);
    }

    private static Arbitrary<List<List<Hours>>> days() {
        Arbitrary<Hours> some =
                Combinators.combine(
                                Arbitraries.integers().between(0, 95),
                                Arbitraries.integers().between(1, 96))
                        .as((from, length) ->
                                new Hours(from * 15, Math.min(1440, (from + length) * 15)));
        Arbitrary<Hours> early = Arbitraries.of(new Hours(60, 120), new Hours(90, 150));
        Arbitrary<Hours> allDay = Arbitraries.just(new Hours(0, 1440));
        Arbitrary<List<Hours>> closed = Arbitraries.just(List.of());
        Arbitrary<List<Hours>> open =
                Arbitraries.oneOf(some, early, allDay).list().ofMinSize(1).ofMaxSize(2);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(5, closed), net.jqwik.api.Tuple.of(2, open))
                .list()
                .ofSize(7);
    }

    private static Arbitrary<List<LocalDate>> dates() {
        LocalDate first = LocalDate.parse("2026-01-01");
        return Arbitraries.integers().between(0, 700).map(first::plusDays).list().ofMaxSize(7);
    }

    private static void refuses(
            Map<String, String> weekly, Map<String, String> exceptions, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningHours.parse(MADRID, weekly, exceptions))
                .withMessageContaining("opening-hours." + message);
    }

    private static Instant at(String local) {
        return ZonedDateTime.parse(local + "+01:00").toLocalDateTime().atZone(MADRID).toInstant();
    }
}
