package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.application.AnsweredWrite;
import io.sigmagent.integration.shopify.application.WriteLog;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import io.sigmagent.integration.shopify.domain.Standing;
import io.sigmagent.integration.shopify.domain.WriteHistory;
import io.sigmagent.integration.shopify.domain.WriteKey;
import io.sigmagent.integration.shopify.domain.WriteRequest;
import io.sigmagent.schemas.StoreWriteAnswered;
import io.sigmagent.schemas.StoreWriteBegun;
import io.sigmagent.schemas.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The log is shopify.results. A try is written there and then read back: what stands before it in
 * the session's partition is all that anybody did before, after a start as well as while another
 * process still works on what was ours or will be.
 */
final class KafkaWriteLog implements WriteLog {

    /** Longer than any try and any search that lags. */
    static final Duration MEMORY = Duration.ofMinutes(10);

    private static final String BINDING = "shopifyResults";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StreamSender sender;
    private final Clock clock;
    private final WriteHistory history = new WriteHistory(MEMORY);
    private final Map<String, Sinks.One<Try>> waiting = new ConcurrentHashMap<>();

    KafkaWriteLog(StreamSender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public Mono<Try> begin(WriteRequest request) {
        return Mono.defer(() -> {
            String id = UUID.randomUUID().toString();
            Sinks.One<Try> seen = Sinks.one();
            waiting.put(id, seen);
            StoreWriteBegun event = StoreWriteCodec.begun(request, id, clock.instant());
            return sender.send(BINDING, Topics.SHOPIFY_RESULTS, event)
                    .then(seen.asMono())
                    .timeout(PATIENCE, Mono.error(KafkaWriteLog::unread))
                    .doFinally(_ -> waiting.remove(id));
        });
    }

    @Override
    public Mono<Void> end(AnsweredWrite answered) {
        return sender.send(BINDING, Topics.SHOPIFY_RESULTS, StoreWriteCodec.toAvro(answered));
    }

    /** Takes the log, on one thread and in the order of each session. */
    void read(SpecificRecord event) {
        switch (event) {
            case StoreWriteBegun begun -> {
                WriteKey key = new WriteKey(begun.getWriteKey());
                String id = begun.getEventId();
                Standing before = history.begun(key, id, begun.getOccurredAt());
                Sinks.One<Try> seen = waiting.get(id);
                if (seen != null) {
                    var _ = seen.tryEmitValue(new Try(id, before));
                }
            }
            case StoreWriteAnswered answered ->
                    history.answered(
                            new WriteKey(answered.getWriteKey()),
                            StoreWriteCodec.toDomain(answered),
                            answered.getOccurredAt());
            default -> {
                // Answers to questions are for those who asked.
            }
        }
    }

    private static ShopFailure unread() {
        return ShopFailure.lasting(Reason.UNAVAILABLE, "the log of writes is not read yet");
    }
}
