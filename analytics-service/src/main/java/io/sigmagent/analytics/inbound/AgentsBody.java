package io.sigmagent.analytics.inbound;

import io.sigmagent.analytics.domain.AgentsReport;

/** The agents' report as JSON. */
record AgentsBody(
        AgentsReport.Sbdr sbdrAgent,
        AgentsReport.Account accountManager,
        AgentsReport.Success customerSuccess) {

    static AgentsBody of(AgentsReport report) {
        return new AgentsBody(report.sbdr(), report.account(), report.success());
    }
}
