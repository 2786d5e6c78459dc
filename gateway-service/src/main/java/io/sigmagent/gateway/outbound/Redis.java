package io.sigmagent.gateway.outbound;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** A connection that nobody waits for: a call that is not answered soon fails. */
final class Redis implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Redis.class);
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(2);
    private static final Duration RECONNECT_AFTER = Duration.ofSeconds(1);
    private static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);

    private final RedisClient client;
    private final Mono<StatefulRedisConnection<byte[], byte[]>> connection;
    private final AtomicBoolean away = new AtomicBoolean();

    Redis(String url) {
        RedisURI address = RedisURI.create(url);
        client = RedisClient.create(address);
        client.setOptions(
                ClientOptions.builder()
                        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                        .socketOptions(
                                SocketOptions.builder().connectTimeout(CONNECT_PATIENCE).build())
                        .build());
        connection =
                Mono.fromFuture(() ->
                                client.connectAsync(ByteArrayCodec.INSTANCE, address)
                                        .toCompletableFuture())
                        .cache(_ -> FOREVER, _ -> RECONNECT_AFTER, () -> RECONNECT_AFTER);
    }

    /** Completes when the first connection was tried. */
    Mono<Void> tried() {
        return connection.then().onErrorComplete();
    }

    /** The answer to a call; an error when Redis does not give it in time. */
    <T> Mono<T> call(Function<RedisReactiveCommands<byte[], byte[]>, Mono<T>> call) {
        return connection
                .flatMap(open -> call.apply(open.reactive()))
                .timeout(PATIENCE)
                .doOnError(this::onFailure)
                .doOnSuccess(_ -> onSuccess());
    }

    private void onFailure(Throwable failure) {
        if (away.compareAndSet(false, true)) {
            LOG.warn("redis is away, the history is read instead: {}", failure.toString());
        }
    }

    private void onSuccess() {
        if (away.compareAndSet(true, false)) {
            LOG.info("redis is back");
        }
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, PATIENCE);
    }
}
