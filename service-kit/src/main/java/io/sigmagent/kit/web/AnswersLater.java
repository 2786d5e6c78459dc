package io.sigmagent.kit.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Answers every request on another thread than the one that reads it.
 *
 * <p>Reactor Netty 1.2.18 stops reading a kept connection for ever when a request that it had to
 * queue is answered while it is still being taken from the queue: <a
 * href="https://github.com/reactor/reactor-netty/issues/4361">reactor-netty #4361</a>. Can go with
 * the version that has its fix.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AnswersLater implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> chain.filter(exchange)).subscribeOn(Schedulers.parallel());
    }
}
