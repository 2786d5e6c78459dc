package io.sigmagent.gateway.outbound;

import io.sigmagent.gateway.application.Reports;
import io.sigmagent.gateway.application.Unavailable;
import io.sigmagent.gateway.domain.SessionId;
import java.time.Duration;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Figures as the analytics service tells them. */
final class HttpReports implements Reports {

    private final WebClient analytics;
    private final Duration patience;

    HttpReports(WebClient analytics, Duration patience) {
        this.analytics = analytics;
        this.patience = patience;
    }

    @Override
    public Mono<Report> ofSession(SessionId session) {
        return report(analytics.get().uri("/internal/analytics/sessions/{id}", session.value()));
    }

    @Override
    public Mono<Report> ofAgents(String window) {
        return report(analytics.get().uri("/internal/metrics/agents?window={window}", window));
    }

    private Mono<Report> report(WebClient.RequestHeadersSpec<?> request) {
        return request.exchangeToMono(HttpReports::read)
                .timeout(patience)
                .onErrorMap(failure -> new Unavailable("analytics", failure));
    }

    private static Mono<Report> read(ClientResponse response) {
        return response.statusCode().is5xxServerError()
                ? response.createError()
                : response.bodyToMono(String.class)
                        .defaultIfEmpty("")
                        .map(body -> new Report(response.statusCode().value(), body));
    }
}
