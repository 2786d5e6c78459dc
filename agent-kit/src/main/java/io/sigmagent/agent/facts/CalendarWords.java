package io.sigmagent.agent.facts;

import io.sigmagent.agent.turn.FactValue.Timeline;
import io.sigmagent.agent.turn.FactValue.Urgency;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days, weeks, months and feasts that a text names, seen from today. */
final class CalendarWords {
    private static final String DAY =
            "(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?";
    private static final String MONTH =
            "(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
    private static final String COUNT =
            "(?<count>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a"
                    + " couple(?: of)?|couple(?: of)?|a few|few|several)";
    private static final String UNIT =
            "(?<unit>(?:business |working )?days?|weeks?|wks?|months?|quarters?|years?|yrs?)";
    private static final String END = "(?:by )?(?:the )?end of (?:the |this |current )?";
    private static final String NOW =
            "(?:during |within |later |by |the rest of )?(?:this|the"
                    + " current|current|esta|este|cette|ce|cet) ";

    private final LocalDate today;
    private final Days days;
    private final List<Rule> rules;

    CalendarWords(LocalDate today) {
        this.today = today;
        this.days = new Days(today);
        this.rules =
                Stream.of(days(), thisSpan(), nextSpan(), counts(), dates())
                        .flatMap(List::stream)
                        .toList();
    }

    Timeline today() {
        return to(today);
    }

    List<Found<Timeline>> find(String text, boolean asked) {
        List<Found<Timeline>> found = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.onlyWhenAsked() && !asked) {
                continue;
            }
            Matcher m = rule.pattern().matcher(text);
            while (m.find()) {
                var one = new Found<>(rule.meaning().apply(m), m.start(), m.end());
                if (found.stream().noneMatch(one::overlaps)) {
                    found.add(one);
                }
            }
        }
        return found.stream().sorted(Comparator.comparingInt(Found::start)).toList();
    }

    private List<Rule> days() {
        return List.of(
                rule(
                        "(?:the )?day after tomorrow|pasado mañana|après-demain",
                        _ -> on(today.plusDays(2L))),
                rule(
                        "(?:by |before |until )?(?:tomorrow|tmrw|mañana(?! por)|demain)",
                        _ -> on(today.plusDays(1L))),
                rule(
                        COUNT + " " + DAY + " from now",
                        m -> on(weekday(m).plusWeeks(Counts.of(m.group("count")) - 1L))),
                rule(
                        DAY + " (?:in )?" + COUNT + " weeks? (?:from now|hence)",
                        m -> on(weekday(m).plusWeeks(Counts.of(m.group("count"))))),
                rule("(?:by |before |on )?" + DAY + " (?:of )?next week", m -> on(inNextWeek(m))),
                rule("(?:around |by |before |on |until )?next " + DAY, m -> on(inNextWeek(m))),
                rule(
                        "(?:by|before|on|until|this|coming|around) (?:the |this |coming )?" + DAY,
                        m -> on(weekday(m))),
                asked(DAY, m -> on(weekday(m))));
    }

    private List<Rule> thisSpan() {
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        LocalDate monthEnd = today.with(TemporalAdjusters.lastDayOfMonth());
        LocalDate quarterEnd = days.quarterStart().plusMonths(3).minusDays(1);
        LocalDate yearEnd = today.with(TemporalAdjusters.lastDayOfYear());
        return List.of(
                rule(
                        END
                                + "(?:work ?)?week|eow|"
                                + NOW
                                + "(?:work ?)?(?:week|semana|semaine)(?! ?end)",
                        _ -> to(sunday)),
                rule(
                        "(?:by |over |on |before )?(?:this|the|coming|next) weekend|este fin de"
                                + " semana|ce week-end",
                        m -> m.group().contains("next") ? to(sunday.plusWeeks(1L)) : to(sunday)),
                rule(
                        END + "month|(?:at the )?eom|" + NOW + "(?:month|mes|mois)",
                        _ -> to(monthEnd)),
                rule(END + "quarter|" + NOW + "(?:quarter|trimestre)", _ -> to(quarterEnd)),
                rule(END + "year|" + NOW + "(?:year|yr|año|année)", _ -> to(yearEnd)));
    }

    private List<Rule> nextSpan() {
        LocalDate nextMonth = today.with(TemporalAdjusters.firstDayOfNextMonth());
        LocalDate nextQuarter = days.quarterStart().plusMonths(3);
        LocalDate nextYear = today.with(TemporalAdjusters.firstDayOfNextYear());
        return List.of(
                rule(
                        "(?:around |by |the )?(?:next|coming|following) week|(?:la )?pr[oó]xima"
                                + " semana|la semaine prochaine",
                        _ -> nextWeek()),
                rule(
                        "(?:the )?(?<dom>\\d{1,2})(?:st|nd|rd|th)?(?: day)? of next month",
                        m -> on(nextMonth.plusDays(Integer.parseInt(m.group("dom")) - 1L))),
                rule(
                        "(?:(?:early|mid|late|by|during) )?(?:next|coming|following) month|(?:el"
                                + " )?pr[oó]ximo mes|le mois prochain",
                        _ -> span(nextMonth, nextMonth.with(TemporalAdjusters.lastDayOfMonth()))),
                rule(
                        "(?:next|coming|following) quarter",
                        _ -> span(nextQuarter, nextQuarter.plusMonths(3L).minusDays(1L))),
                rule(
                        "(?:next|coming|following) (?:year|yr)|(?:el )?año que viene|l'année"
                                + " prochaine",
                        _ -> span(nextYear, nextYear.plusYears(1L).minusDays(1L))));
    }

    private List<Rule> counts() {
        return List.of(
                rule(
                        "(?:in|within|in about|in the|within the|over the)(?: next| coming)? "
                                + COUNT
                                + " "
                                + UNIT,
                        this::counted),
                rule("(?:the )?(?:next|coming|upcoming) " + COUNT + " " + UNIT, this::counted),
                rule(
                        COUNT + " " + UNIT + " (?:from (?:now|today|tomorrow)|hence|time)",
                        this::counted),
                rule("less than " + COUNT + " " + UNIT, this::counted),
                rule(
                        "(?:en|dentro de|dans|d'ici)"
                                + " (?<count>\\d{1,3}|una?|une?|dos|deux|tres|trois)"
                                + " (?<unit>d[ií]as?|jours?|semanas?|semaines?|mes(?:es)?|mois)",
                        this::counted),
                asked(COUNT + " " + UNIT, this::counted));
    }

    private List<Rule> dates() {
        String lead =
                "(?:(?:by|before|until|in|on|early|mid|late|around|end of|the|sometime in) ?)+";
        return List.of(
                rule("(?<year>20\\d\\d)-(?<mon>\\d\\d)-(?<dom>\\d\\d)", this::iso),
                rule(
                        "(?:" + lead + ")?" + MONTH + " (?<dom>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)",
                        this::date),
                rule(
                        "(?:" + lead + ")?(?<dom>\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH,
                        this::date),
                rule(lead + " ?" + MONTH, this::date),
                asked(MONTH, this::date),
                rule(
                        "(?:(?:by|before|for|until|on|around|this) )(?:the )?(?:christmas|xmas)(?:"
                                + " eve| day)?|navidad|noël",
                        _ -> to(days.dayOf(Month.DECEMBER, 24))),
                rule(
                        "(?:(?:by|before|for|until|on|around) )(?:the )?new year(?:'?s)?(?: eve)?",
                        _ -> to(days.dayOf(Month.DECEMBER, 31))),
                rule(
                        "(?:by|before|for|until|on|during|at|around) black friday",
                        _ -> on(days.blackFriday())));
    }

    private Timeline counted(Matcher m) {
        int count = Counts.of(m.group("count"));
        boolean quarters = m.group("unit").startsWith("quarter");
        return to(today.plus(quarters ? count * 3L : count, Counts.unit(m.group("unit"))));
    }

    private Timeline date(Matcher m) {
        Month month = Counts.month(m.group("month"));
        return m.namedGroups().containsKey("dom")
                ? on(days.dayOf(month, Integer.parseInt(m.group("dom"))))
                : span(
                        days.startOf(month),
                        days.startOf(month).with(TemporalAdjusters.lastDayOfMonth()));
    }

    private Timeline iso(Matcher m) {
        return days.iso(m.group()).map(this::on).orElseGet(() -> open(Urgency.LATER));
    }

    private LocalDate weekday(Matcher m) {
        return days.next(m.group("day"));
    }

    private LocalDate inNextWeek(Matcher m) {
        return days.inNextWeek(m.group("day"));
    }

    private Timeline nextWeek() {
        return span(days.nextMonday(), days.nextMonday().plusDays(6));
    }

    private Timeline on(LocalDate day) {
        return span(day, day);
    }

    private Timeline to(LocalDate last) {
        return span(today, last);
    }

    private Timeline span(LocalDate from, LocalDate until) {
        LocalDate last = until.isBefore(from) ? from : until;
        return new Timeline(days.urgency(last), from, last);
    }

    static Timeline open(Urgency urgency) {
        return new Timeline(urgency, null, null);
    }

    private static Rule rule(String regex, Function<Matcher, Timeline> meaning) {
        return new Rule(Spelling.words(regex), meaning, false);
    }

    private static Rule asked(String regex, Function<Matcher, Timeline> meaning) {
        return new Rule(Spelling.words(regex), meaning, true);
    }

    private record Rule(
            Pattern pattern, Function<Matcher, Timeline> meaning, boolean onlyWhenAsked) {}
}
