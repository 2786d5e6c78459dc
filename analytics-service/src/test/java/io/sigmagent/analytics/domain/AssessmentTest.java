package io.sigmagent.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.analytics.domain.CustomerSigns.Contact;
import io.sigmagent.analytics.domain.RiskPolicy.Indicator;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {

    private static final Instant NOON = Samples.NOON;
    private static final Duration DAY = Duration.ofDays(1);
    private static final RiskPolicy RISK = new RiskPolicy(25, 3, 2, 60);

    @ParameterizedTest
    @CsvSource({
        // rating, engagement, tickets, billing, indicators
        "5, 25, 2, 1, ''",
        "5, 24, 2, 1, low_engagement",
        "5, 100, 3, 1, support_tickets",
        "5, 100, 0, 2, billing_issues",
        "3.4, , 0, 0, ''",
        "3.3, , 0, 0, low_health",
        ", , 0, 0, ''",
        "1, 0, 9, 9, billing_issues support_tickets low_engagement low_health",
    })
    void tellsEachIndicator(
            @Nullable Double rating,
            @Nullable Integer engagement,
            long tickets,
            long billing,
            String expected) {
        Assessment assessment =
                assess(customer(true, rating, tickets, billing, NOON), optional(engagement));

        assertThat(assessment.indicators().stream().map(Indicator::wireName))
                .containsExactlyElementsOf(
                        Arrays.stream(expected.split(" ")).filter(one -> !one.isEmpty()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        // known, rating, wrote hours ago, reaches out
        "true, 1, 24, true",
        "true, 1, 23, false",
        "true, 1, , true",
        "true, 5, 48, false",
        "false, 1, 48, false",
    })
    void callsForOutreachToAQuietCustomerAtRisk(
            boolean known, double rating, @Nullable Integer hours, boolean expected) {
        Instant wroteAt = hours == null ? null : NOON.minus(Duration.ofHours(hours));
        Assessment assessment = assess(customer(known, rating, 0, 0, wroteAt), OptionalInt.empty());

        assertThat(assessment.callsForOutreach(NOON, DAY)).isEqualTo(expected);
    }

    @Test
    void givesTheEventsOfAnOutreachTheSameIdsAgain() {
        assertThat(outreach(1).eventId("say")).isEqualTo(outreach(1).eventId("say"));
        assertThat(outreach(1).eventId("say"))
                .isNotEqualTo(outreach(1).eventId("at_risk"))
                .isNotEqualTo(outreach(2).eventId("say"));
    }

    @Test
    void refusesAnOutreachWithoutAReason() {
        assertThatThrownBy(() -> new Outreach("c", 1, "s", "en", List.of(), 1, true, NOON))
                .hasMessageStartingWith("indicators");
    }

    @Test
    void refusesLimitsOutOfRange() {
        assertThatThrownBy(() -> new RiskPolicy(-1, 1, 1, 1)).hasMessageStartingWith("low-eng");
        assertThatThrownBy(() -> new RiskPolicy(101, 1, 1, 1)).hasMessageStartingWith("low-eng");
        assertThatThrownBy(() -> new RiskPolicy(1, 0, 1, 1)).hasMessageStartingWith("many");
        assertThatThrownBy(() -> new RiskPolicy(1, 1, 0, 1)).hasMessageStartingWith("billing");
        assertThatThrownBy(() -> new RiskPolicy(1, 1, 1, 101)).hasMessageStartingWith("low-health");
    }

    private static Assessment assess(CustomerSigns customer, OptionalInt engagement) {
        return Assessment.of(customer, engagement, HealthTest.SCALE, RISK);
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static CustomerSigns customer(
            boolean known,
            @Nullable Double rating,
            long tickets,
            long billing,
            @Nullable Instant wroteAt) {
        return new CustomerSigns(
                "c1",
                known,
                new Contact("s1", "web", "en", Optional.ofNullable(wroteAt)),
                NOON,
                false,
                rating == null ? OptionalDouble.empty() : OptionalDouble.of(rating),
                Optional.empty(),
                0,
                0,
                tickets,
                billing);
    }

    private static Outreach outreach(int number) {
        return new Outreach(
                "c1", number, "s1", "en", List.of(Indicator.LOW_HEALTH), 30, true, NOON);
    }
}
