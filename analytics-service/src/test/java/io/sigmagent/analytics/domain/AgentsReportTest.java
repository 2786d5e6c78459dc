package io.sigmagent.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.analytics.domain.AgentsReport.Account;
import io.sigmagent.analytics.domain.AgentsReport.Sbdr;
import io.sigmagent.analytics.domain.AgentsReport.Success;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AgentsReportTest {

    @Test
    void sayNothingWithoutData() {
        assertThat(AgentsReport.of(Map.of(), SalesCounts.NONE, CustomerCounts.NONE))
                .isEqualTo(
                        new AgentsReport(
                                new Sbdr(0, null, null, null),
                                new Account(0, null, null, null),
                                new Success(0, null, null, null, null, null)));
    }

    @Test
    void divideWhatWasCounted() {
        var agents =
                Map.of(
                        Agent.SBDR, new AgentCounts(12, 3, 3600, 50, 17, 0, 0),
                        Agent.ACCOUNT, new AgentCounts(8, 2, 1000, 5, 1, 10, 47),
                        Agent.SUCCESS, new AgentCounts(1, 7, 1000, 3, 2, 3, 13),
                        Agent.HUMAN, new AgentCounts(0, 9, 9, 9, 9, 9, 9));
        var sales = new SalesCounts(17, 8, 9, 4, new BigDecimal("4990.02"), true);
        var customers = new CustomerCounts(4, 3, OptionalDouble.of(66.666));

        assertThat(AgentsReport.of(agents, sales, customers))
                .isEqualTo(
                        new AgentsReport(
                                new Sbdr(12, 1.2, 0.68, 0.34),
                                new Account(8, new BigDecimal("1247.51"), 0.5294, 4.7),
                                new Success(1, 0.1429, 4.3333, 0.75, 66.7, 0.6667)));
    }

    @Test
    void doNotKnowAConversionBeforeAnyOrderWasCounted() {
        var sales = new SalesCounts(4, 0, 0, 0, BigDecimal.ZERO, false);

        assertThat(AgentsReport.of(Map.of(), sales, CustomerCounts.NONE).account().conversionRate())
                .isNull();
    }
}
