package io.sigmagent.agent.facts;

import io.sigmagent.agent.turn.Factor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The light in which a message is read.
 *
 * @param today day on which it was written
 * @param shopCurrency ISO 4217 code
 * @param openFactor what was asked for just before; null = nothing
 */
public record Reading(LocalDate today, String shopCurrency, @Nullable Factor openFactor) {

    boolean asksFor(Factor factor) {
        return openFactor == factor;
    }
}
