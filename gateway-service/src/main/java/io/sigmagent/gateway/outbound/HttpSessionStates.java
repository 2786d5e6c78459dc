package io.sigmagent.gateway.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.gateway.application.SessionStates;
import io.sigmagent.gateway.application.Unavailable;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.SessionState;
import java.time.Duration;
import java.util.List;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** Live sessions as the orchestrator has them. */
final class HttpSessionStates implements SessionStates {

    private static final int LARGEST_LIST = 32 * 1024 * 1024;
    private static final String FOR_DESK = "waiting_for_human,with_human,queued";

    private final WebClient orchestrator;
    private final Duration patience;

    HttpSessionStates(WebClient orchestrator, Duration patience) {
        this.orchestrator =
                orchestrator
                        .mutate()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_LIST))
                        .build();
        this.patience = patience;
    }

    @Override
    public Mono<SessionState> find(SessionId session) {
        return get("/internal/sessions/{id}", session.value())
                .map(SessionStateCodec::toDomain)
                .onErrorResume(WebClientResponseException.NotFound.class, _ -> Mono.empty())
                .onErrorMap(failure -> new Unavailable("orchestrator", failure));
    }

    @Override
    public Mono<List<SessionState>> forDesk() {
        return get("/internal/sessions?phase={phases}", FOR_DESK)
                .map(list -> list.valueStream().map(SessionStateCodec::toDomain).toList())
                .onErrorMap(failure -> new Unavailable("orchestrator", failure));
    }

    private Mono<JsonNode> get(String address, String variable) {
        return orchestrator
                .get()
                .uri(address, variable)
                .retrieve()
                .bodyToMono(JsonNode.class)
                .timeout(patience);
    }
}
