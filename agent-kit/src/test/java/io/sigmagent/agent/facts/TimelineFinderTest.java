package io.sigmagent.agent.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.turn.FactValue.Timeline;
import io.sigmagent.agent.turn.FactValue.Urgency;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineFinderTest {

    /** A Tuesday. */
    private final TimelineFinder finder =
            new TimelineFinder(LocalDate.of(2026, 11, 24), List.of("time-critical"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    I need it asap                     | IMMEDIATE      | 2026-11-24
                    tomorrow would be great            | IMMEDIATE      | 2026-11-25
                    the day after tomorrow             | IMMEDIATE      | 2026-11-26
                    by Friday please                   | WITHIN_WEEK    | 2026-11-27
                    sometime this week                 | WITHIN_WEEK    | 2026-11-29
                    next Wednesday                     | WITHIN_MONTH   | 2026-12-02
                    next week                          | WITHIN_MONTH   | 2026-12-06
                    in two weeks                       | WITHIN_MONTH   | 2026-12-08
                    within 10 days                     | WITHIN_MONTH   | 2026-12-04
                    this month                         | WITHIN_WEEK    | 2026-11-30
                    before Christmas                   | WITHIN_MONTH   | 2026-12-24
                    next month                         | WITHIN_QUARTER | 2026-12-31
                    by January 15th                    | WITHIN_QUARTER | 2027-01-15
                    on 2026-12-01                      | WITHIN_WEEK    | 2026-12-01
                    on black friday                    | WITHIN_WEEK    | 2026-11-27
                    in six months                      | LATER          | 2027-05-24
                    next year                          | LATER          | 2027-12-31
                    no rush                            | LATER          | -
                    soon                               | WITHIN_MONTH   | -
                    it is time-critical                | WITHIN_WEEK    | -
                    la próxima semana                  | WITHIN_MONTH   | 2026-12-06
                    le mois prochain                   | WITHIN_QUARTER | 2026-12-31
                    """)
    void readsWhenItIsNeeded(String text, Urgency urgency, LocalDate until) {
        Found<Timeline> found = finder.find(text, false).orElseThrow();

        assertThat(found.value().urgency()).isEqualTo(urgency);
        assertThat(found.value().until()).isEqualTo(until);
        assertThat(text).contains(found.quote(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I bought it last week",
                "two weeks ago",
                "does it have a 2 year warranty?",
                "how are you today?",
                "the battery lasts 2 days",
                "friday night gaming",
                "a laptop for may games"
            })
    void takesNoOtherTimeForATimeline(String text) {
        assertThat(finder.find(text, false)).isEmpty();
    }

    @Test
    void readsABareAnswerOnlyWhenItWasAskedFor() {
        assertThat(finder.find("two weeks", true).orElseThrow().value().urgency())
                .isEqualTo(Urgency.WITHIN_MONTH);
        assertThat(finder.find("two weeks", false)).isEmpty();
        assertThat(finder.find("friday", true).orElseThrow().value().until())
                .isEqualTo(LocalDate.of(2026, 11, 27));
    }
}
