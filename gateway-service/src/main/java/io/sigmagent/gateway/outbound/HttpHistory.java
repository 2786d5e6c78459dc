package io.sigmagent.gateway.outbound;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sigmagent.gateway.application.History;
import io.sigmagent.gateway.application.Unavailable;
import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.schemas.wire.EventCodec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** The history as the orchestrator keeps it. */
final class HttpHistory implements History {

    private static final int LARGEST_PAGE = 32 * 1024 * 1024;

    private final WebClient orchestrator;
    private final EventCodec codec;
    private final Duration patience;

    HttpHistory(WebClient orchestrator, EventCodec codec, Duration patience) {
        this.orchestrator =
                orchestrator
                        .mutate()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_PAGE))
                        .build();
        this.codec = codec;
        this.patience = patience;
    }

    @Override
    public Mono<Page> read(SessionId session, long afterSeq, int limit) {
        return orchestrator
                .get()
                .uri(
                        "/internal/sessions/{id}/messages?after_seq={after}&limit={limit}",
                        session.value(),
                        afterSeq,
                        limit)
                .retrieve()
                .bodyToMono(Body.class)
                .timeout(patience)
                .map(this::page)
                .onErrorResume(
                        WebClientResponseException.NotFound.class,
                        _ -> Mono.just(new Page(0, List.of())))
                .onErrorMap(failure -> new Unavailable("orchestrator", failure));
    }

    private Page page(Body body) {
        List<Numbered> events =
                body.events().stream()
                        .map(row -> Base64.getDecoder().decode(row.event()))
                        .flatMap(bytes -> ChatEventCodec.toDomain(codec.decode(bytes)).stream())
                        .filter(Numbered.class::isInstance)
                        .map(Numbered.class::cast)
                        .toList();
        return new Page(body.lastSeq(), events);
    }

    private record Body(@JsonProperty("last_seq") long lastSeq, List<Row> events) {}

    private record Row(long seq, String event) {}
}
