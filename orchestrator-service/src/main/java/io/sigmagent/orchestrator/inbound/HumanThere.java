package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.OpeningHours;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Whether a person of the shop could take a session now: at work, and at a desk. */
@Component
final class HumanThere implements BooleanSupplier {

    private final OpeningHours hours;
    private final DeskPresence desks;
    private final Clock clock;

    HumanThere(OpeningHours hours, DeskPresence desks, Clock clock) {
        this.hours = hours;
        this.desks = desks;
        this.clock = clock;
    }

    @Override
    public boolean getAsBoolean() {
        Instant now = clock.instant();
        return hours.open(now) && desks.isHumanThere(now);
    }
}
