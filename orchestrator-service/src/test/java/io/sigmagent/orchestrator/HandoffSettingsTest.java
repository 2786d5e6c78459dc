package io.sigmagent.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.orchestrator.domain.HandoffLimits;
import io.sigmagent.orchestrator.domain.Money;
import io.sigmagent.orchestrator.domain.OpeningHours;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HandoffSettingsTest {

    private static final String HOURS = "sigmagent.orchestrator.opening-hours.";
    private static final Instant SUNDAY = Instant.parse("2026-11-22T03:00:00Z");

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withSystemProperties("spring.config.name=orchestrator-service")
                    .withUserConfiguration(HandoffSettings.class);

    @Test
    void theShopIsAlwaysOpenUnlessToldOtherwise() {
        service.run(context -> {
            assertThat(context.getBean(OpeningHours.class).open(SUNDAY)).isTrue();
            assertThat(context.getBean(HandoffLimits.class))
                    .isEqualTo(new HandoffLimits(75, 70, 90, 3, new Money("5000", "USD")));
        });
    }

    @Test
    void hoursAreSetByDayAndByDate() {
        service.withPropertyValues(
                        "ORCHESTRATOR_ZONE=Europe/Madrid",
                        "ORCHESTRATOR_OPEN_SUN=closed",
                        "ORCHESTRATOR_OPEN_MON=09:00-13:00,14:00-18:00",
                        HOURS + "exceptions.2026-11-23=closed",
                        HOURS + "weekly.tue=10:00-18:00")
                .run(context -> {
                    OpeningHours hours = context.getBean(OpeningHours.class);
                    assertThat(hours.zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
                    assertThat(hours.nextOpening(SUNDAY))
                            .contains(Instant.parse("2026-11-24T09:00:00Z"));
                });
    }

    @Test
    void aWrongHourStopsTheStartWithItsKey() {
        service.withPropertyValues("ORCHESTRATOR_OPEN_FRI=22:00-02:00")
                .run(context ->
                        assertThat(context.getStartupFailure())
                                .rootCause()
                                .hasMessageStartingWith(
                                        "opening-hours.weekly.fri: 22:00-02:00 (expected:"));
    }
}
