package io.sigmagent.analytics.inbound;

import io.sigmagent.analytics.application.ReportAgents;
import io.sigmagent.analytics.application.ReportSession;
import io.sigmagent.analytics.application.StoreUnavailable;
import io.sigmagent.analytics.domain.Window;
import io.sigmagent.kit.web.InvalidInput;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Serves the reports to the gateway. */
@RestController
final class ReportsController {

    private static final Pattern SESSION_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final ReportSession reportSession;
    private final ReportAgents reportAgents;

    ReportsController(ReportSession reportSession, ReportAgents reportAgents) {
        this.reportSession = reportSession;
        this.reportAgents = reportAgents;
    }

    @GetMapping("/internal/analytics/sessions/{id}")
    Mono<SessionBody> session(@PathVariable String id) {
        if (!SESSION_ID.matcher(id).matches()) {
            throw new InvalidInput("session_id", "expected: 1 to 128 of A-Z a-z 0-9 _ -");
        }
        return reportSession
                .handle(id)
                .map(SessionBody::of)
                .switchIfEmpty(Mono.error(() -> unknown(id)))
                .onErrorMap(StoreUnavailable.class, ReportsController::unavailable);
    }

    @GetMapping("/internal/metrics/agents")
    Mono<AgentsBody> agents(@RequestParam(defaultValue = "24h") String window) {
        return reportAgents
                .handle(parsed(window))
                .map(AgentsBody::of)
                .onErrorMap(StoreUnavailable.class, ReportsController::unavailable);
    }

    private static Window parsed(String window) {
        try {
            return Window.parse(window);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("window", String.valueOf(e.getMessage()));
        }
    }

    private static ResponseStatusException unknown(String id) {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "session " + id + " is not known (expected: one that spoke)");
    }

    private static ResponseStatusException unavailable(StoreUnavailable failure) {
        return new ResponseStatusException(
                HttpStatus.SERVICE_UNAVAILABLE, "The figures can't be read now.", failure);
    }
}
