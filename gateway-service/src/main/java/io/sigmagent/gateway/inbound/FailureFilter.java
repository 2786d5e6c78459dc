package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.application.KeyReused;
import io.sigmagent.gateway.application.Unavailable;
import io.sigmagent.gateway.domain.InvalidField;
import io.sigmagent.kit.web.InvalidInput;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.PayloadTooLargeException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells the failures of the layers below in HTTP's words. */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class FailureFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).onErrorMap(FailureFilter::translated);
    }

    private static Throwable translated(Throwable failure) {
        return switch (failure) {
            case InvalidField invalid ->
                    new InvalidInput(invalid.field(), String.valueOf(invalid.getMessage()));
            case Unavailable unavailable ->
                    Refusals.unavailable(unavailable.getMessage() + "; try again later");
            case KeyReused reused -> Refusals.unprocessable(String.valueOf(reused.getMessage()));
            case PayloadTooLargeException _ -> Refusals.tooLarge();
            case ResponseStatusException status when isNowhere(status) ->
                    Refusals.notFound("nothing is at this address");
            default -> failure;
        };
    }

    private static boolean isNowhere(ResponseStatusException status) {
        return status.getStatusCode().value() == HttpStatus.NOT_FOUND.value()
                && status.getReason() == null;
    }
}
