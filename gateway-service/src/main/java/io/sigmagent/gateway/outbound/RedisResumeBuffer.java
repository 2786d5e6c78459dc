package io.sigmagent.gateway.outbound;

import io.lettuce.core.Range;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import io.sigmagent.gateway.application.ResumeBuffer;
import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.Delivery;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A sorted set for each session: number to event as Avro single object. Every gateway writes what
 * it reads, so that it does not matter which one is away.
 */
final class RedisResumeBuffer implements ResumeBuffer, SmartLifecycle {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int NEWEST = 500;
    private static final int BACKLOG = 10_000;
    private static final int IN_FLIGHT = 64;

    private final Redis redis;
    private final EventCodec codec;
    private final Sinks.Many<Kept> writes =
            Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(BACKLOG));
    private final Disposable.Swap writing = Disposables.swap();

    RedisResumeBuffer(Redis redis, EventCodec codec) {
        this.redis = redis;
        this.codec = codec;
    }

    /** Keeps an event as soon as it can; while Redis is away or slow it keeps none. */
    void keep(Numbered event, SpecificRecord source) {
        Sinks.EmitResult ignored =
                writes.tryEmitNext(
                        new Kept(key(event.session()), event.seq(), codec.encode(source)));
    }

    @Override
    public Mono<List<Numbered>> read(SessionId session, Delivery.Range range) {
        return redis.call(commands ->
                        commands.zrangebyscore(key(session), Range.create(range.from(), range.to()))
                                .flatMapIterable(bytes -> decoded(bytes).stream().toList())
                                .collectList())
                .onErrorReturn(List.of());
    }

    @Override
    public void start() {
        writing.update(
                redis.tried()
                        .thenMany(writes.asFlux())
                        .flatMap(this::write, IN_FLIGHT)
                        .subscribe());
    }

    @Override
    public void stop() {
        writing.dispose();
    }

    @Override
    public boolean isRunning() {
        return writing.get() != null && !writing.isDisposed();
    }

    /** Before the tail begins to read, and after it ended. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE / 4;
    }

    private Mono<Void> write(Kept event) {
        return redis.call(commands -> write(commands, event)).onErrorComplete();
    }

    private static Mono<Void> write(RedisReactiveCommands<byte[], byte[]> commands, Kept event) {
        return Mono.when(
                commands.zadd(event.key(), (double) event.seq(), event.bytes()),
                commands.zremrangebyrank(event.key(), 0, -NEWEST - 1L),
                commands.expire(event.key(), KEPT));
    }

    private Optional<Numbered> decoded(byte[] bytes) {
        try {
            return ChatEventCodec.toDomain(codec.decode(bytes))
                    .filter(Numbered.class::isInstance)
                    .map(Numbered.class::cast);
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }

    private static byte[] key(SessionId session) {
        return ("sigmagent:chat:" + session).getBytes(StandardCharsets.UTF_8);
    }

    private static final class Kept {

        private final byte[] key;
        private final long seq;
        private final byte[] bytes;

        Kept(byte[] key, long seq, byte[] bytes) {
            this.key = key;
            this.seq = seq;
            this.bytes = bytes;
        }

        byte[] key() {
            return key;
        }

        long seq() {
            return seq;
        }

        byte[] bytes() {
            return bytes;
        }
    }
}
