package io.sigmagent.analytics.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures of the three agents in a window: rates 0 to 1, times in seconds, null = no data. */
public record AgentsReport(Sbdr sbdr, Account account, Success success) {

    /** Figures of the SBDR agent. */
    public record Sbdr(
            long activeSessions,
            @Nullable Double avgResponseTime,
            @Nullable Double qualificationRate,
            @Nullable Double handoffRate) {}

    /** Figures of the account manager. */
    public record Account(
            long activeSessions,
            @Nullable BigDecimal avgOrderValue,
            @Nullable Double conversionRate,
            @Nullable Double customerSatisfaction) {}

    /** Figures of customer success; health is a mean, 0 to 100. */
    public record Success(
            long activeSessions,
            @Nullable Double avgResponseTime,
            @Nullable Double customerSatisfaction,
            @Nullable Double retentionRate,
            @Nullable Double healthScore,
            @Nullable Double handoffRate) {}

    private static final long MILLIS_A_SECOND = 1000;

    /** The figures that follow from what was counted; an agent that is missing did nothing. */
    public static AgentsReport of(
            Map<Agent, AgentCounts> agents, SalesCounts sales, CustomerCounts customers) {
        AgentCounts sbdr = agents.getOrDefault(Agent.SBDR, AgentCounts.NONE);
        AgentCounts account = agents.getOrDefault(Agent.ACCOUNT, AgentCounts.NONE);
        AgentCounts success = agents.getOrDefault(Agent.SUCCESS, AgentCounts.NONE);
        return new AgentsReport(
                new Sbdr(
                        sbdr.activeSessions(),
                        responseTime(sbdr),
                        ratio(sales.qualified(), sales.qualified() + sales.unqualified()),
                        handoffRate(sbdr)),
                new Account(
                        account.activeSessions(),
                        orderValue(sales),
                        sales.ordersKnown() ? ratio(sales.converted(), sales.qualified()) : null,
                        satisfaction(account)),
                new Success(
                        success.activeSessions(),
                        responseTime(success),
                        satisfaction(success),
                        ratio(customers.retained(), customers.customers()),
                        health(customers),
                        handoffRate(success)));
    }

    private static @Nullable Double responseTime(AgentCounts counts) {
        return ratio(counts.responseMillis(), counts.turns() * MILLIS_A_SECOND);
    }

    private static @Nullable Double handoffRate(AgentCounts counts) {
        return ratio(counts.handoffs(), counts.conversations());
    }

    private static @Nullable Double satisfaction(AgentCounts counts) {
        return ratio(counts.stars(), counts.ratings());
    }

    private static @Nullable Double health(CustomerCounts customers) {
        return customers.meanHealth().isEmpty()
                ? null
                : BigDecimal.valueOf(customers.meanHealth().getAsDouble())
                        .setScale(1, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    private static @Nullable BigDecimal orderValue(SalesCounts sales) {
        return sales.paidOrders() == 0
                ? null
                : sales.revenue()
                        .divide(BigDecimal.valueOf(sales.paidOrders()), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable Double ratio(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
