package io.sigmagent.agent.model;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.math.BigDecimal;

/** Figures of models; every label has few values. */
public final class ModelMeters {

    private final MeterRegistry registry;

    ModelMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A call ended. */
    public void called(ModelCall call) {
        String agent = call.agent().wireName();
        Timer.builder("sigmagent.model.calls")
                .description("Calls of the model, by agent and result")
                .tag("agent_type", agent)
                .tag("result", call.result())
                .register(registry)
                .record(call.took());
        registry.counter("sigmagent.model.tokens", "agent_type", agent, "direction", "in")
                .increment(call.tokensIn());
        registry.counter("sigmagent.model.tokens", "agent_type", agent, "direction", "out")
                .increment(call.tokensOut());
        registry.counter("sigmagent.model.cost", "agent_type", agent)
                .increment(call.cost().doubleValue());
    }

    /** A tool was called, or its call refused. */
    void toolCalled(String tool, String result) {
        registry.counter("sigmagent.model.tool.calls", "tool", tool, "result", result).increment();
    }

    /** A turn was given up, and the rule brain answers it. */
    void gaveUp(String reason) {
        registry.counter("sigmagent.model.turns.given.up", "reason", reason).increment();
    }

    /** What the day cost so far. */
    void watch(DailyBudget budget) {
        Gauge.builder("sigmagent.model.budget.spent", budget, DailyBudget::share)
                .description("Share of the day's money that is spent, 0 to 1")
                .register(registry);
        Gauge.builder("sigmagent.model.budget.cost", () -> budget.spentToday().max(BigDecimal.ZERO))
                .description("What the day cost so far, over all instances")
                .register(registry);
    }
}
