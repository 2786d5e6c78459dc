package io.sigmagent.agent.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Locale;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * How the model is; never a reason to call the agent unhealthy, because the rule brain answers
 * without it.
 */
final class ModelHealth implements HealthIndicator {

    private final ModelSettings settings;
    private final CircuitBreaker breaker;
    private final DailyBudget budget;

    ModelHealth(ModelSettings settings, CircuitBreaker breaker, DailyBudget budget) {
        this.settings = settings;
        this.breaker = breaker;
        this.budget = budget;
    }

    @Override
    public Health health() {
        Health.Builder health =
                Health.up()
                        .withDetail("model", settings.name())
                        .withDetail("breaker", breaker.getState().name().toLowerCase(Locale.ROOT))
                        .withDetail("failure_rate", breaker.getMetrics().getFailureRate())
                        .withDetail("spent_today", budget.spentToday().toPlainString());
        return settings.dailyBudget() == null
                ? health.build()
                : health.withDetail("daily_budget", settings.dailyBudget().toPlainString()).build();
    }
}
