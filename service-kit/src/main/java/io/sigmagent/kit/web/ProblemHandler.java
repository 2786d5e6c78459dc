package io.sigmagent.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.reactive.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers every failed request with a problem body, and says so in one line of the log. */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final ObjectMapper json;
    private final @Nullable Tracer tracer;

    ProblemHandler(ObjectMapper json, @Nullable Tracer tracer) {
        this.json = json;
        this.tracer = tracer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        ProblemDetail problem = Problems.of(failure);
        problem.setInstance(URI.create(exchange.getRequest().getPath().value()));
        String traceId = traceId();
        if (traceId != null) {
            problem.setProperty("trace_id", traceId);
        }
        log(exchange, problem, failure);
        response.setStatusCode(HttpStatusCode.valueOf(problem.getStatus()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach(response.getHeaders()::addAll);
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body(problem))));
    }

    private static void log(ServerWebExchange exchange, ProblemDetail problem, Throwable failure) {
        var request = exchange.getRequest();
        if (problem.getStatus() >= 500 && !(failure instanceof ErrorResponse)) {
            LOG.error("{} {} failed", request.getMethod(), request.getPath(), failure);
        } else {
            LOG.info(
                    "refused {} {}: {} {}",
                    request.getMethod(),
                    request.getPath(),
                    problem.getStatus(),
                    problem.getDetail());
        }
    }

    private @Nullable String traceId() {
        Span span = tracer == null ? null : tracer.currentSpan();
        return span == null ? null : span.context().traceId();
    }

    private byte[] body(ProblemDetail problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem body can't be written", e);
        }
    }
}
