package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.application.Reports;
import io.sigmagent.gateway.application.Reports.Report;
import io.sigmagent.gateway.domain.Access.Verdict;
import io.sigmagent.gateway.domain.Scope;
import io.sigmagent.gateway.domain.SessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Figures, passed on as the analytics service tells them. */
@RestController
@Tag(name = "Figures", description = "Measured, never estimated; null = no data.")
final class ReportController {

    private final Reports reports;
    private final Doorkeeper doorkeeper;

    ReportController(Reports reports, Doorkeeper doorkeeper) {
        this.reports = reports;
        this.doorkeeper = doorkeeper;
    }

    @Operation(summary = "Figures of a session.")
    @ApiResponse(
            responseCode = "200",
            description =
                    "session_id, conversation_length, agents_involved, qualification_status,"
                            + " engagement_score, conversion_probability.",
            content = @Content(schema = @Schema(implementation = Map.class)))
    @ApiResponse(responseCode = "404", description = "Nothing is known of that session.")
    @ApiResponse(responseCode = "503", description = "The analytics service is away.")
    @GetMapping("/api/v1/analytics/sessions/{session_id}")
    Mono<ResponseEntity<String>> ofSession(
            @PathVariable("session_id") String sessionId,
            @Parameter(hidden = true) ServerHttpRequest request) {
        Verdict.Granted _ = doorkeeper.admit(request, Scope.ANALYTICS);
        return reports.ofSession(new SessionId(sessionId)).map(ReportController::passedOn);
    }

    @Operation(summary = "Figures of the agents.")
    @ApiResponse(
            responseCode = "200",
            description = "By agent; rates 0 to 1, times in seconds.",
            content = @Content(schema = @Schema(implementation = Map.class)))
    @ApiResponse(responseCode = "503", description = "The analytics service is away.")
    @GetMapping("/api/v1/metrics/agents")
    Mono<ResponseEntity<String>> ofAgents(
            @Parameter(description = "How far back, for instance 24h.")
                    @RequestParam(name = "window", defaultValue = "24h")
                    String window,
            @Parameter(hidden = true) ServerHttpRequest request) {
        Verdict.Granted _ = doorkeeper.admit(request, Scope.ANALYTICS);
        return reports.ofAgents(window).map(ReportController::passedOn);
    }

    private static ResponseEntity<String> passedOn(Report report) {
        HttpStatusCode status = HttpStatusCode.valueOf(report.status());
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(
                        status.isError()
                                ? MediaType.APPLICATION_PROBLEM_JSON
                                : MediaType.APPLICATION_JSON)
                .body(report.body());
    }
}
