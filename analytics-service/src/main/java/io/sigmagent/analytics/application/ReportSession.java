package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.ConversionModel;
import io.sigmagent.analytics.domain.SessionReport;
import reactor.core.publisher.Mono;

/** Reports what became of a session. */
public final class ReportSession {

    private final FactLog log;
    private final ConversionModel model;

    /** A use case on that log and that model. */
    public ReportSession(FactLog log, ConversionModel model) {
        this.log = log;
        this.model = model;
    }

    /** The report; empty = the session is not known. */
    public Mono<SessionReport> handle(String sessionId) {
        return log.ofSession(sessionId).map(history -> SessionReport.of(history, model));
    }
}
